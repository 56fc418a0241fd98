import { isCapitalAt } from '../../text/words/characters.ts'
import type { Lexeme, Text, Word } from '../../types.ts'
import { inScript, isCyrillic } from './forms.ts'
import type { Kind, LongName, Name, Names, Spelling } from './names.ts'
import { FIRST, nearest } from './nearest.ts'

/** A misspelt name from a word on. */
interface Slip {
  readonly brand: string
  readonly spelt: string
  readonly kind: Kind
  /** Words that it takes. */
  readonly words: number
}

/** The first that is met of: a listed wrong form, a long name, a name apart or joined, a word. */
export function slipAt(text: Text, at: number, names: Names): Slip | undefined {
  return (
    listedAt(text, at, names) ??
    longAt(text, at, names.long) ??
    apartAt(text, at, names) ??
    wordAt(text, at, names)
  )
}

/** A wrong form that the settings list. */
function listedAt(text: Text, at: number, { listed, longest }: Names): Slip | undefined {
  let form = ''
  let slip: Slip | undefined
  for (let words = 1; words <= longest; words++) {
    const word = text.words[at + words - 1]
    if (!word || (words > 1 && word.border !== 'none')) break
    form = words === 1 ? word.lexeme.form : `${form} ${word.lexeme.form}`
    const found = listed.get(form)
    if (!found) continue
    const written = text.value.slice(text.words[at]!.start, word.end)
    if (found.wrong === undefined || found.wrong === written)
      slip = { brand: found.brand, spelt: found.spelt, kind: 'listed', words }
  }
  return slip
}

/** A name of one word written as two, or the other way round. */
function apartAt(text: Text, at: number, { right, joined }: Names): Slip | undefined {
  const { lexeme } = text.words[at]!
  const one = joined.get(lexeme.form)
  if (one) return { ...pick(one), kind: 'apart', words: 1 }
  const hyphened =
    lexeme.form.includes('-') && !right.has(lexeme.form) && right.get(lexeme.form.replaceAll('-', ''))
  if (hyphened) return { ...pick(hyphened), kind: 'apart', words: 1 }
  const next = text.words[at + 1]
  if (next?.border !== 'none' || next.start === text.words[at]!.end || right.has(lexeme.form))
    return undefined
  const two = right.get(lexeme.form + next.lexeme.form)
  if (!two || (isKnown(text, at) && isKnown(text, at + 1))) return undefined
  return { ...pick(two), kind: 'apart', words: 2 }
}

const pick = ({ brand, spelt }: { brand: string; spelt: string }) => ({ brand, spelt })

/** A word of the language, or one that may be: there is no dictionary of English, where a capital alone tells a name. */
function isKnown(text: Text, at: number): boolean {
  const word = text.words[at]!
  return !isName(text, word) && (word.lexeme.known || !isCyrillic(word.lexeme.form))
}

/** A capital that no sentence begins with. */
const isName = ({ value, sentences }: Text, { start, sentence }: Word): boolean =>
  isCapitalAt(value, start) && sentences[sentence]!.start < start

/** A name of several words, of which at least one is right. */
function longAt(text: Text, at: number, long: readonly LongName[]): Slip | undefined {
  for (const { brand, words } of long) {
    const forms = words.map((name, offset) => formOf(text, at + offset, name, offset > 0))
    const spelt = forms.map((form) => form?.spelt)
    if (forms.some((form) => form === undefined) || !forms.some((form) => form!.off === 0)) continue
    if (forms.every((form) => form!.off === 0)) continue
    return { brand, spelt: spelt.join(' '), kind: 'letters', words: words.length }
  }
  return undefined
}

function formOf(text: Text, at: number, name: Name, inside: boolean) {
  const word = text.words[at]
  if (!word || (inside && word.border !== 'none')) return undefined
  const { form } = word.lexeme
  const same = name.forms.find((one) => one.form === form)
  if (same) return { spelt: same.written, off: 0 }
  if (isCyrillic(form) && word.lexeme.known) return undefined
  const near = nearest(form, name, 1)
  return near && { spelt: near.written, off: 1 }
}

/** A name of one word. */
function wordAt(text: Text, at: number, { right, names }: Names): Slip | undefined {
  const word = text.words[at]!
  const { form } = word.lexeme
  const same = right.get(form)
  if (same) return isCased(text, word, same) ? undefined : { ...pick(same), kind: 'case', words: 1 }
  const cyrillic = isCyrillic(form)
  for (const name of names) {
    const swapped = inScript(form, name.cyrillic)
    if (swapped !== form && name.forms.some((one) => one.form === swapped))
      return { brand: name.brand, spelt: right.get(swapped)!.spelt, kind: 'script', words: 1 }
    if (cyrillic !== name.cyrillic || (cyrillic && word.lexeme.known)) continue
    const near = nearest(form, name, cyrillic ? name.slack : slackOf(text, word, name))
    if (near) return { brand: name.brand, spelt: near.written, kind: 'letters', words: 1 }
  }
  return undefined
}

/** Without a dictionary, a word with a small letter is a name only where it hardly differs from a long one. */
function slackOf(text: Text, word: Word, { forms: [name], slack }: Name): number {
  const { length } = name!.form
  if (name!.form[0] !== word.lexeme.form[0] || length < LEAST || isListed(word.lexeme)) return 0
  if (isName(text, word)) return length < FIRST - 1 ? Math.min(slack, 1) : slack
  return length < FIRST ? 0 : 1
}

/** Of other names in Latin letters too many are a letter off. */
const LEAST = 5

/** A verb or a noun that is told by more than its ending. */
const isListed = ({ is }: Lexeme): boolean => is.size > 0 && !is.has('plur')

/** Whether a name's capitals stand as they should, or say nothing: all are capitals, or a sentence begins. */
function isCased(text: Text, word: Word, { brand, spelt }: Spelling): boolean {
  const written = text.value.slice(word.start, word.end)
  if (written === spelt || plainOf(written) === plainOf(spelt)) return true
  if (written === written.toUpperCase() && written.length > 1) return true
  const isFirst = text.sentences[word.sentence]!.start >= word.start
  if (isFirst && written.slice(1) === spelt.slice(1)) return true
  // A name with no capital but its first may be a word of the language, too.
  if (written !== written.toLowerCase() || spelt.slice(1) !== written.slice(1)) return false
  return isCyrillic(spelt) ? word.lexeme.known : brand.length < FIRST
}

/** Two spellings that differ in ё and the apostrophe alone are one. */
const plainOf = (written: string): string =>
  written.replaceAll('\u0451', '\u0435').replaceAll('\u0401', '\u0415').replaceAll('’', "'")
