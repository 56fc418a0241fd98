import type { DraftWord } from '../draft.ts'
import * as english from '../en/abbreviations.data.ts'
import * as russian from '../ru/abbreviations.data.ts'
import { isDigitAt, isUpperAt, Kind, kindOf } from '../words/characters.ts'

const NEVER = new Set([...russian.never, ...english.never])
const TAILS = new Map(Object.entries(russian.tails))
const MAYBE = new Set([...russian.maybe, ...english.maybe])
const NUMBERING = new Set(english.numbering)
const OPENERS = new Set(english.openers)
const YEARS = new Set(russian.year)
const DOMAINS = new Set(russian.domains)

/** Whether a single stop right after a word ends its sentence. */
export function endsAtStop(
  value: string,
  words: readonly DraftWord[],
  at: number,
  split: number,
  capital: boolean,
): boolean {
  const before = words[at - 1]!
  const next = words[at]!
  const form = before.lexeme.form
  const earlier = words[at - 2]
  if (split === next.start && next.start - before.end === 1) {
    const left = kindOf(value.charCodeAt(before.end - 1)) & 7
    const right = kindOf(value.charCodeAt(next.start)) & 7
    if (right === Kind.digit) return false
    if (next.end - next.start === 1 && before.end - before.start === 1) return false
    if (left === Kind.latin && right === Kind.latin)
      return capital && !isUpperAt(value, before.end - 1) && before.end - before.start > 2
    if (right !== Kind.cyrillic) return isOpaque(next)
    if (DOMAINS.has(next.lexeme.form)) return false
    if (isInitial(value, before) && capital) return false
    return !NEVER.has(form) && !(MAYBE.has(form) && !capital)
  }
  if (isOrdinal(value, words, at - 1)) return false
  if (YEARS.has(form) && earlier !== undefined && isDigitAt(value, earlier.end - 1)) return capital
  const tail = TAILS.get(form)
  if (tail !== undefined && earlier !== undefined && tail.includes(earlier.lexeme.form)) return capital
  const single = before.end - before.start === 1
  const glued =
    single && earlier !== undefined && before.start - earlier.end === 1 && earlier.end - earlier.start === 1
  if (glued && value.charCodeAt(earlier.end) === 0x2e) {
    const dotted = `${earlier.lexeme.form}.${form}`
    if (NEVER.has(dotted)) return false
    if (isUpperAt(value, before.start)) return OPENERS.has(next.lexeme.form)
    return capital
  }
  if (isInitial(value, before) && capital && form !== 'i') return !mayBeName(value, before, next)
  if (NUMBERING.has(form) && isDigitAt(value, next.start)) return false
  if (NEVER.has(form)) return capital && MAYBE.has(form) && isMeasure(value, earlier)
  return capital || !MAYBE.has(form)
}

/**
 * Whether a word begins a sentence after a link or an e-mail without a stop, which would belong to the address: «… на help@x.ru
 * Если не поможет, …». A name does not.
 */
export function followsAddress(value: string, before: DraftWord, next: DraftWord): boolean {
  if (!isAddress(before) || !isUpperAt(value, next.start) || isUpperAt(value, next.start + 1)) return false
  const { form, known, stop, may } = next.lexeme
  if ((kindOf(value.charCodeAt(next.start)) & 7) !== Kind.cyrillic) return stop || OPENERS.has(form)
  return known && !NAMES.some((trait) => may.has(trait))
}

const NAMES = ['name', 'patronymic', 'surname', 'place'] as const

const isAddress = ({ lexeme: { form } }: DraftWord): boolean => form === '<link>' || form === '<email>'

/** «… до 115 см. Рюкзак …»: what stands after a number is a unit. */
const isMeasure = (value: string, earlier: DraftWord | undefined): boolean =>
  earlier !== undefined && isDigitAt(value, earlier.end - 1)

/** «1. Откройте»: a number that stands first in its line or sentence. */
function isOrdinal(value: string, words: readonly DraftWord[], at: number): boolean {
  const word = words[at]!
  if (word.end - word.start > 2 || !isDigitAt(value, word.start) || !isDigitAt(value, word.end - 1))
    return false
  return at === 0 || word.border === 'sentence' || word.border === 'clause'
}

/** «А. Белова»; after «размер M.» a Russian word begins a sentence, and so does a small word: "Take an M. It fits." */
function mayBeName(value: string, before: DraftWord, next: DraftWord): boolean {
  const script = kindOf(value.charCodeAt(before.start)) & 7
  return !next.lexeme.stop && script === (kindOf(value.charCodeAt(next.start)) & 7)
}

function isInitial(value: string, word: DraftWord): boolean {
  return word.end - word.start === 1 && isUpperAt(value, word.start)
}

function isOpaque(word: DraftWord): boolean {
  return word.lexeme.form.startsWith('<')
}
