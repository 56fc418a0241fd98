import type { FilesCheck, Lexicon, Summarize, SummedTemplate, Text, Word } from '../../src/types.ts'

/** What a template says, without greeting, closing and signature; each list sorted, no word twice. */
interface Gist {
  /** Too few words to be nearly another: every form counts. */
  readonly short: boolean
  /** What it speaks of: nouns and unknown words. */
  readonly subjects: readonly string[]
  readonly others: readonly string[]
  /** Amounts, terms, links, variables, names, negations and words that turn a sentence round: the same, or another template. */
  readonly values: string
}

type Template = SummedTemplate<Gist>

export const summarize: Summarize<Gist> = ({ text }, { lexicon }) => {
  const body = wordsOf(text, true)
  const words = body.length > 0 ? body : wordsOf(text, false)
  if (words.length === 0) return undefined
  const values = valuesOf(words, text, lexicon)
  const content = words.filter(isContent)
  const short = content.length < ENOUGH
  if (short) {
    const forms = words.map(({ lexeme }) => lexeme.form)
    return { value: { short, subjects: [forms.join(' ')], others: [], values } }
  }
  return {
    value: {
      short,
      subjects: lemmas(content.filter(isSubject)),
      others: lemmas(content.filter((word) => !isSubject(word))),
      values,
    },
  }
}

/** Content words. */
const ENOUGH = 8

/** The writer's own words; `body`: without greeting and closing. */
function wordsOf({ words, regions }: Text, body: boolean): readonly Word[] {
  const outside = regions.filter(({ kind }) => body && (kind === 'greeting' || kind === 'closing'))
  return words.filter(
    ({ own, start }) => own && !outside.some((region) => region.start <= start && start < region.end),
  )
}

const isContent = ({ lexeme }: Word): boolean => !lexeme.stop && !lexeme.is.has('numeral')

const isSubject = ({ lexeme: { is } }: Word): boolean =>
  !(is.has('verb') || is.has('adverb') || is.has('adjective') || is.has('participle'))

const lemmas = (words: readonly Word[]): readonly string[] =>
  [...new Set(words.map(({ lexeme }) => lexeme.lemmas[0]!))].sort()

function valuesOf(words: readonly Word[], text: Text, lexicon: Lexicon): string {
  const { entities, sentences, value } = text
  const [first, last] = [words[0]!.start, words.at(-1)!.end]
  const inside = ({ start, end }: { start: number; end: number }) => start >= first && end <= last
  const values = entities.filter(inside).map((entity) => `${entity.kind} ${entity.value}`)
  for (const { from } of lexicon.find('decisive', text).filter(inside))
    values.push(`= ${text.words[from]!.lexeme.lemmas[0]}`)
  for (const word of words) {
    const { lexeme, start, sentence } = word
    if (lexeme.is.has('negation')) values.push('=')
    else if (lexeme.is.has('numeral')) values.push(`= ${lexeme.form}`)
    else if (isContent(word) && text.words[sentences[sentence]!.from] !== word && isCapital(value[start]!))
      values.push(`name ${lexeme.lemmas[0]}`)
  }
  if (words.some(isFamiliar)) values.push('2per sing')
  return values.sort().join('\n')
}

/** One customer is spoken to as a friend: a template for other customers than the polite one. */
const isFamiliar = ({ lexeme: { is } }: Word): boolean => is.has('2per') && is.has('sing')

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

export const checkFiles: FilesCheck<Gist> = function* (templates) {
  const groups = new Map<string, number[]>()
  for (const [index, { language, value }] of templates.entries()) {
    const key = `${language}\n${value.short ? value.subjects[0] : ''}\n${value.values}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  const twins: { readonly template: number; readonly of: number }[] = []
  for (const group of groups.values()) if (group.length > 1) twins.push(...twinsIn(group, templates))
  for (const { template, of } of twins.sort((a, b) => a.template - b.template)) {
    const { name, file, line } = templates[of]!
    const messageId = sameWords(templates[template]!.value, templates[of]!.value) ? 'default' : 'nearly'
    const related = [{ template: of, messageId: 'other' }]
    yield { template, messageId, data: { name, place: `${file}:${line}` }, related }
  }
}

/**
 * Each template that says what an earlier one says. Two texts alike share one of their rarest words, so only templates that
 * share one are compared; what is a twin itself is compared with nothing more.
 */
function* twinsIn(group: readonly number[], templates: readonly Template[]) {
  const words = group.map((index) => [...templates[index]!.value.subjects, ...templates[index]!.value.others])
  const counts = new Map<string, number>()
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarer = (a: string, b: string) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1)

  const having = new Map<string, number[]>()
  for (const [at, index] of group.entries()) {
    const own = words[at]!.sort(rarer)
    const rarest = own.slice(0, own.length - Math.ceil(own.length * SHARED) + 1)
    const twin = earlierTwin(index, rarest, having, templates)
    if (twin !== undefined) {
      yield { template: index, of: twin }
      continue
    }
    for (const word of rarest) {
      const others = having.get(word)
      if (others) others.push(index)
      else having.set(word, [index])
    }
  }
}

function earlierTwin(
  index: number,
  rarest: readonly string[],
  having: ReadonlyMap<string, readonly number[]>,
  templates: readonly Template[],
): number | undefined {
  const compared = new Set<number>()
  for (const word of rarest)
    for (const other of having.get(word) ?? []) {
      if (compared.has(other)) continue
      if (compared.size === MOST) return undefined
      compared.add(other)
      if (isTwin(templates[index]!, templates[other]!)) return other
    }
  return undefined
}

/** Templates that one is compared with, at most: beyond that its words are everybody's. */
const MOST = 1_000

/** Words that two templates share, of the words of both, to be nearly the same. */
const ALIKE = 0.9

/** The same where each has words of its own: one may be there instead of the other. */
const REWORDED = 0.93

/** The part of a text's words that its twin has at least, whatever the twin's length: `ALIKE` for two of one length and less. */
const SHARED = ALIKE / (2 - ALIKE)

function isTwin(one: Template, other: Template): boolean {
  if (differs(one.channel, other.channel) || differs(one.template.platform, other.template.platform))
    return false
  if (one.channel !== other.channel && one.name === other.name) return false
  if (one.locale !== other.locale && (differs(one.locale, other.locale) || one.family === other.family))
    return false
  if (one.value.short) return true
  const subjects = compare(one.value.subjects, other.value.subjects)
  if (subjects.left > 0 && subjects.right > 0) return false
  const others = compare(one.value.others, other.value.others)
  const shared = 2 * (subjects.shared + others.shared)
  const [left, right] = [subjects.left + others.left, subjects.right + others.right]
  return shared >= (left > 0 && right > 0 ? REWORDED : ALIKE) * (shared + left + right)
}

const differs = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other

/** How many words two sorted lists share, and how many each has for itself. */
function compare(one: readonly string[], other: readonly string[]) {
  let shared = 0
  for (let at = 0, there = 0; at < one.length && there < other.length; ) {
    if (one[at] === other[there]) {
      shared++
      at++
      there++
    } else if (one[at]! < other[there]!) at++
    else there++
  }
  return { shared, left: one.length - shared, right: other.length - shared }
}

const sameWords = (one: Gist, other: Gist): boolean =>
  one.subjects.join() === other.subjects.join() && one.others.join() === other.others.join()
