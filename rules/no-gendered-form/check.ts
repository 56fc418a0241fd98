import type { Check, Span, Text, Trait, Word } from '../../src/types.ts'

export const check: Check = function* ({ text }, { lexicon }) {
  if (!text.value.includes('/') && !text.value.includes('(')) return
  const endings = new Set(lexicon.find('ending', text).map(({ from }) => from))
  for (const at of endings) {
    const word = text.words[at - 1]
    const end = word && closes(text.value, word, text.words[at]!)
    if (end !== undefined && takesEnding(word!)) yield { span: { start: word!.start, end } }
  }
  for (const { start, end, from, to } of lexicon.find('pair', text)) {
    const opened = text.value[start - 1] === '(' && text.value.slice(start, end).includes(')')
    if (slashed(text, from, to)) yield { span: { start: opened ? start - 1 : start, end } }
  }
  yield* twoForms(text, endings)
}

/** Where a bracket or a slash behind a word ends that gives it another ending: «рад(а)», «рад (-а)», «рад/а». */
function closes(value: string, word: Word, ending: Word): number | undefined {
  const between = value.slice(word.end, ending.start)
  if (SLASHES.has(between)) return ending.end
  return OPENINGS.has(between) && value[ending.end] === ')' ? ending.end + 1 : undefined
}

const OPENINGS: ReadonlySet<string> = new Set(['(', '(-', '(–', ' (-', ' (–'])
const SLASHES: ReadonlySet<string> = new Set(['/', '/-'])

/** Endings change a past tense, an adjective, a participle; «договор(а)» is a number left open, not a gender. */
function takesEnding({ own, lexeme: { is } }: Word): boolean {
  return own && is.has('masc') && GENDERED.some((trait) => is.has(trait))
}

const GENDERED: readonly Trait[] = ['past', 'adjective', 'short', 'participle', 'pronoun']

/** The two genders of one word, written out: «сделал/сделала», «готова/готов». */
function* twoForms(text: Text, endings: ReadonlySet<number>): Generator<{ span: Span }> {
  const { value, words } = text
  for (let slash = value.indexOf('/'); slash !== -1; slash = value.indexOf('/', slash + 1)) {
    const at = text.wordFrom(slash - 1)
    const [one, other] = [words[at], words[at + 1]]
    if (!one?.own || one.end !== slash || !other || other.start !== slash + 1 || endings.has(at + 1)) continue
    if (one.lexeme.lemmas[0] === other.lexeme.lemmas[0] && genders(one, other)) {
      yield { span: { start: one.start, end: other.end } }
    }
  }
}

function genders(one: Word, other: Word): boolean {
  const masculine = takesEnding(one) ? one : other
  const feminine = masculine === one ? other : one
  return takesEnding(masculine) && feminine.lexeme.is.has('femn')
}

/** Whether nothing but slashes, dots and brackets stands between the words of a pair: «он/она», "Mr./Ms.", "(s)he". */
function slashed({ value, words }: Text, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const between = value.slice(words[at - 1]!.end, words[at]!.start)
    if (between === '' || [...between].some((character) => !JOINTS.has(character))) return false
  }
  return true
}

const JOINTS: ReadonlySet<string> = new Set(['/', '.', ')', '('])
