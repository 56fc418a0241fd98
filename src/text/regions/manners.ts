import type { Region, Trait } from '../../types.ts'
import type { DraftSentence, DraftWord } from '../draft.ts'
import * as englishMail from '../en/mail.data.ts'
import * as english from '../en/manners.data.ts'
import * as russianMail from '../ru/mail.data.ts'
import * as russian from '../ru/manners.data.ts'
import { isUpperAt } from '../words/characters.ts'
import { indexForms, lengthAt } from '../words/forms.ts'

const GREETINGS = indexForms([...russian.greetings, ...english.greetings])
const SALUTATIONS = indexForms([...russian.salutations, ...english.salutations])
const ADDRESSEES = new Set([...russian.addressees, ...english.addressees])
const CLOSINGS = indexForms([...russian.closings, ...english.closings])
const SIGN_OFFS = indexForms([...russianMail.signOffs, ...englishMail.signOffs])
const THANKS = indexForms([...russianMail.thanks, ...englishMail.thanks])
const WISHES = new Set([...russian.wishes, ...english.wishes])
/** No closing begins with any other form. */
const FIRSTS = new Set([...CLOSINGS.keys(), ...SIGN_OFFS.keys(), ...THANKS.keys(), ...WISHES])

const NOT_NAMES: readonly Trait[] = [
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
const LONGEST_NAME = 4
/** A closing stands in one of so many last sentences. */
const LAST_SENTENCES = 5
const LONGEST_CLOSING = 9

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
  let length = lengthAt(GREETINGS, words, at)
  const named = lengthAt(SALUTATIONS, words, at)
  if (length === 0 && named === 0) {
    if (words[first + 1]?.border !== 'comma' || !isUpperAt(value, words[first]!.start)) return undefined
    at = first + 1
    length = lengthAt(GREETINGS, words, at)
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
  for (; to < words.length && to - from < LONGEST_NAME; to++) {
    const word = words[to]!
    if (word.border === 'sentence' || word.border === 'clause') break
    if (word.border === 'comma' && to > from) break
    const { form, is } = word.lexeme
    const known = is.has('name') || is.has('patronymic') || form === '<placeholder>' || ADDRESSEES.has(form)
    if (!known && !(isUpperAt(value, word.start) && mayBeName(word))) break
    if (known && sure === to - from) sure++
  }
  const after = words[to]
  const delimited = after === undefined || after.border !== 'none'
  return delimited ? to - from : sure
}

/** Names are nouns or unknown; a capital after a greeting may also begin the next sentence. */
function mayBeName({ lexeme: { is } }: DraftWord): boolean {
  return !NOT_NAMES.some((trait) => is.has(trait))
}

function findClosings(
  value: string,
  words: readonly DraftWord[],
  sentences: readonly DraftSentence[],
  after: number,
): readonly Region[] {
  const found: Region[] = []
  let seen = 0
  for (let at = sentences.length - 1; at >= 0 && seen < LAST_SENTENCES; at--) {
    const sentence = sentences[at]!
    if (!sentence.own || sentence.from === sentence.to) continue
    if (sentence.start < after) break
    seen++
    const start = closingStart(words, sentence)
    if (start === undefined || start < after) continue
    let to = sentence.to
    while (to > sentence.from && !words[to - 1]!.own) to--
    const end = to === sentence.to ? sentence.end : words[to - 1]!.end
    found.push({ kind: 'closing', start, end: afterMarks(value, end, sentence.end) })
  }
  return found.reverse()
}

function closingStart(words: readonly DraftWord[], { from, to }: DraftSentence): number | undefined {
  for (let at = Math.max(from, to - LONGEST_CLOSING); at < to; at++) {
    const word = words[at]!
    if ((word.border === 'none' && at !== from) || !word.own || !FIRSTS.has(word.lexeme.form)) continue
    let phrase = at
    while (phrase < to && phrase - at < 4 && WISHES.has(words[phrase]!.lexeme.form)) phrase++
    const length = lengthAt(CLOSINGS, words, phrase)
    if (length > 0 && (words[phrase + length]?.border !== 'none' || phrase > at || length > 1))
      return word.start
    if (at !== from) continue
    const signOff = lengthAt(SIGN_OFFS, words, at)
    const next = words[at + signOff]
    if (signOff > 0 && (next === undefined || next.border !== 'none')) return word.start
    if (lengthAt(THANKS, words, at) === to - from) return word.start
  }
  return undefined
}

/** The marks glued to the word belong to it. */
function afterMarks(value: string, from: number, limit = value.length): number {
  let end = from
  while (end < limit && ',.!…)'.includes(value.charAt(end))) end++
  return end
}
