import type { Region, Trait } from '../../types.ts'
import { isUpperAt } from '../characters.ts'
import type { DraftSentence, DraftWord } from '../draft.ts'
import * as englishMail from '../en/mail.data.ts'
import * as english from '../en/manners.data.ts'
import { indexForms, lengthAt } from '../forms.ts'
import * as russianMail from '../ru/mail.data.ts'
import * as russian from '../ru/manners.data.ts'

const greetings = indexForms([...russian.greetings, ...english.greetings])
const salutations = indexForms([...russian.salutations, ...english.salutations])
const addressees = new Set([...russian.addressees, ...english.addressees])
const closings = indexForms([...russian.closings, ...english.closings])
const signOffs = indexForms([...russianMail.signOffs, ...englishMail.signOffs])
const thanks = indexForms([...russianMail.thanks, ...englishMail.thanks])
const wishes = new Set([...russian.wishes, ...english.wishes])
/** No closing begins with any other form. */
const firsts = new Set([...closings.keys(), ...signOffs.keys(), ...thanks.keys(), ...wishes])

const notNames: readonly Trait[] = [
  'verb',
  'finite',
  'infinitive',
  'pronoun',
  'adverb',
  'preposition',
  'conjunction',
  'particle',
  'numeral',
]

/** So many words may name the one who is greeted. */
const longestName = 4
/** A closing stands in one of so many last sentences. */
const lastSentences = 5
const longestClosing = 9

/** The words a letter begins and ends with: at most one greeting, and its closings. */
export function findManners(
  value: string,
  words: readonly DraftWord[],
  sentences: readonly DraftSentence[],
): readonly Region[] {
  const greeting = findGreeting(value, words)
  const closing = findClosings(value, words, sentences, greeting?.end ?? 0)
  return greeting === undefined ? closing : [greeting, ...closing]
}

function findGreeting(value: string, words: readonly DraftWord[]): Region | undefined {
  const first = words.findIndex(({ own }) => own)
  if (first < 0) return undefined
  let at = first
  let length = lengthAt(greetings, words, at)
  const named = lengthAt(salutations, words, at)
  if (length === 0 && named === 0) {
    if (words[first + 1]?.border !== 'comma' || !isUpperAt(value, words[first]!.start)) return undefined
    at = first + 1
    length = lengthAt(greetings, words, at)
    if (length === 0) return undefined
  }
  let to = at + Math.max(length, named)
  const name = nameLength(value, words, to)
  if (named > length && name === 0) {
    if (length === 0) return undefined
    to = at + length
  } else {
    to += name
  }
  return {
    kind: 'greeting',
    start: words[first]!.start,
    end: afterMarks(value, words[to - 1]!.end, words[to]?.start),
  }
}

/** How many words after a greeting name the one who is greeted. */
function nameLength(value: string, words: readonly DraftWord[], from: number): number {
  let to = from
  let sure = 0
  for (; to < words.length && to - from < longestName; to += 1) {
    const word = words[to]!
    if (word.border === 'sentence' || word.border === 'clause') break
    if (word.border === 'comma' && to > from) break
    const { form, is } = word.lexeme
    const known = is.has('name') || is.has('patronymic') || form === '<placeholder>' || addressees.has(form)
    if (!known && !(isUpperAt(value, word.start) && mayBeName(word))) break
    if (known && sure === to - from) sure += 1
  }
  const after = words[to]
  const delimited = after === undefined || after.border !== 'none'
  return delimited ? to - from : sure
}

/** Names are nouns or unknown; a capital after a greeting may also begin the next sentence. */
function mayBeName({ lexeme: { is } }: DraftWord): boolean {
  return !notNames.some((trait) => is.has(trait))
}

function findClosings(
  value: string,
  words: readonly DraftWord[],
  sentences: readonly DraftSentence[],
  after: number,
): readonly Region[] {
  const found: Region[] = []
  let seen = 0
  for (let at = sentences.length - 1; at >= 0 && seen < lastSentences; at -= 1) {
    const sentence = sentences[at]!
    if (!sentence.own || sentence.from === sentence.to) continue
    if (sentence.start < after) break
    seen += 1
    const start = closingStart(words, sentence)
    if (start === undefined || start < after) continue
    let to = sentence.to
    while (to > sentence.from && !words[to - 1]!.own) to -= 1
    const end = to === sentence.to ? sentence.end : words[to - 1]!.end
    found.push({ kind: 'closing', start, end: afterMarks(value, end, sentence.end) })
  }
  return found.reverse()
}

function closingStart(words: readonly DraftWord[], { from, to }: DraftSentence): number | undefined {
  for (let at = Math.max(from, to - longestClosing); at < to; at += 1) {
    const word = words[at]!
    if ((word.border === 'none' && at !== from) || !word.own || !firsts.has(word.lexeme.form)) continue
    let phrase = at
    while (phrase < to && phrase - at < 4 && wishes.has(words[phrase]!.lexeme.form)) phrase += 1
    const length = lengthAt(closings, words, phrase)
    if (length > 0 && (words[phrase + length]?.border !== 'none' || phrase > at || length > 1))
      return word.start
    if (at !== from) continue
    const signOff = lengthAt(signOffs, words, at)
    const next = words[at + signOff]
    if (signOff > 0 && (next === undefined || next.border !== 'none')) return word.start
    if (lengthAt(thanks, words, at) === to - from) return word.start
  }
  return undefined
}

/** The marks glued to the word belong to it. */
function afterMarks(value: string, from: number, limit = value.length): number {
  let end = from
  while (end < limit && ',.!…)'.includes(value.charAt(end))) end += 1
  return end
}
