import type { Span, Text, Word } from '../../types.ts'

const ANGRY = ['😡', '🤬', '😤', '😠', '👿', '🖕', '💩']
const SAD = [
  '😢',
  '😭',
  '😞',
  '😔',
  '😩',
  '😫',
  '😒',
  '🙄',
  '😑',
  '😕',
  '🙁',
  '☹',
  '😣',
  '😖',
  '😥',
  '💔',
  '👎',
  '😪',
  '😓',
  '🤮',
  '🤢',
  '😿',
]
const GLAD = ['😍', '🥰', '😘', '❤', '🙌', '🎉', '👍', '😊', '😀', '😁', '🤩', '👏', '💜', '💙', '💚', '🙏']
const WRY = ['🙄', '🙃', '😒', '😏', '👏', '🤦']

/** What the look of a message says of its writer's mood, beside the words. */
export interface Typography {
  readonly angry: readonly Span[]
  readonly sad: readonly Span[]
  readonly glad: readonly Span[]
  readonly wry: readonly Span[]
  /** Runs of `!!`, `??`, `?!`. */
  readonly pressed: readonly Span[]
  /** Two or more words in a row in capitals, one of them at least no name and no abbreviation. */
  readonly shouted: readonly Span[]
}

export function typography(text: Text): Typography {
  return {
    angry: signs(text.value, ANGRY),
    sad: signs(text.value, SAD),
    glad: signs(text.value, GLAD),
    wry: signs(text.value, WRY),
    pressed: pressed(text.value),
    shouted: shouted(text),
  }
}

function signs(value: string, wanted: readonly string[]): Span[] {
  const found: Span[] = []
  let start = 0
  for (const sign of value) {
    if (sign > '\u2000' && wanted.includes(sign)) found.push({ start, end: start + sign.length })
    start += sign.length
  }
  return found
}

function pressed(value: string): Span[] {
  const found: Span[] = []
  for (let start = 0; start < value.length; start++) {
    let end = start
    while (isMark(value[end])) end++
    if (end - start > 1) found.push({ start, end })
    start = Math.max(start, end)
  }
  return found
}

const isMark = (sign: string | undefined) => sign === '!' || sign === '?' || sign === '！' || sign === '？'

function shouted({ words, value }: Text): Span[] {
  const found: Span[] = []
  let run: Word[] = []
  for (const word of words) {
    const loud = word.own && isLoud(value.slice(word.start, word.end))
    if (loud && word.border !== 'sentence') run.push(word)
    else {
      keep(run, found)
      run = loud ? [word] : []
    }
  }
  keep(run, found)
  return found
}

function keep(run: readonly Word[], found: Span[]): void {
  const letters = run.reduce((sum, { start, end }) => sum + end - start, 0)
  if (run.length < 2 || letters < 6 || !run.some(carriesSentence)) return
  found.push({ start: run[0]!.start, end: run[run.length - 1]!.end })
}

/** Names and abbreviations are nouns or unknown; people who shout use verbs and adverbs too. */
const carriesSentence = ({ lexeme: { known, is, stop } }: Word) =>
  known &&
  !is.has('name') &&
  !is.has('noun') &&
  (stop || is.has('verb') || is.has('adverb') || is.has('negation'))

const isLoud = (word: string) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
