import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { loadVocabularies } from '../src/load/rooms/dictionary.ts'
import { createIndex, toSource } from '../src/phrases/index.ts'
import { compileLists } from '../src/phrases/language/lists.ts'
import { analyse } from '../src/text/analyse.ts'
import type { Language, Text } from '../src/types.ts'
import { randomly, replyOf, threads } from './corpus.ts'
import { median, print, type Row, short } from './figures.ts'
import { inProject } from './library.ts'

const ROUNDS = 9
const SIZES = [100, 1_000, 3_000]

/** What it costs to match a text against an index of few phrases and of many. */
export function phrases(): void {
  const rows: Row[] = []
  for (const language of ['ru', 'en'] as const) {
    const values = threads(language, 1_000).map(replyOf)
    const indexes = SIZES.map((size) => ({
      size,
      find: finder(language, size),
      times: [] as number[],
      found: 0,
    }))
    for (let round = 0; round <= ROUNDS; round++) {
      for (const index of indexes) {
        const texts = values.map((value) => analyse(value, vocabularies, language))
        const start = performance.now()
        index.found = texts.reduce((sum, text) => sum + index.find(text), 0)
        if (round > 0) index.times.push((performance.now() - start) / texts.length)
      }
    }
    const least = median(indexes[0]!.times)
    for (const { size, times, found } of indexes) {
      const time = median(times)
      rows.push({
        what: `${language}, ${short(size)} phrases`,
        figure: `${short(time * 1000)} µs a text, ${short(time / least)} × of ${SIZES[0]}; ${found} matches in ${values.length} texts`,
      })
    }
  }
  print('Matching phrases, without the analysis of the text', rows)
}

const vocabularies = loadVocabularies()

/** Counts matches in an index of that many made-up phrases. */
function finder(language: Language, size: number): (text: Text) => number {
  const { lists } = compileLists('bench', language, { list: madeUp(language, size) }, vocabularies)
  const lexicon = createIndex([toSource(lists)]).lexicon('bench')
  return (text) => lexicon.find('list', text).length
}

/** Phrases of two or three words, drawn from all words that the built-in lists know. */
function madeUp(language: Language, size: number): string[] {
  const files = globSync([`rules/*/${language}.yaml`, `src/facts/*/${language}.yaml`], {
    cwd: inProject('.'),
  })
  const lists = files.map((file) => readFileSync(inProject(file), 'utf8')).join('\n')
  const words = [...new Set(lists.match(/(?<![\p{L}\p{P}])\p{Ll}{3,}(?![\p{L}\p{P}])/gu))].sort()
  const random = randomly(1)
  const word = () => words[Math.floor(random() * words.length)]!
  const phrases = new Set<string>()
  while (phrases.size < size)
    phrases.add(random() < 0.5 ? `${word()} ${word()}` : `${word()} ${word()} ${word()}`)
  return [...phrases]
}
