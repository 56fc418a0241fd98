import { fold } from '../text/words/fold.ts'
import type { Lexeme, Text, Word } from '../types.ts'

/** A word or a few that the settings name. */
export interface Term {
  readonly written: string
  /** Place of the group that it belongs to. */
  readonly group: number
  /** For each of its words the lemmas, and kin of theirs, of which a text has one. */
  readonly words: readonly ReadonlySet<string>[]
  /** Words that it may stretch over. */
  readonly reach: number
  /** It is one word of capitals: these letters may begin the words that it stands for. */
  readonly letters: string
  /** Its words' first letters, where it may be written so. */
  readonly initials: string
}

/** `read` analyses a string of the settings. */
export function termOf(written: string, group: number, read: (value: string) => Text): Term {
  const { words } = read(written)
  const content = words.filter(({ lexeme }) => !lexeme.stop)
  const first = ({ lexeme }: Word) => lexeme.form[0]!
  return {
    written,
    group,
    words: (content.length > 0 ? content : words).map(keysOf),
    reach: words.length + SPREAD,
    letters: words.length === 1 && isAbbreviation(written) ? fold(written) : '',
    initials: content.length > 1 ? content.map(first).join('') : '',
  }
}

/** Words of others that may stand among a term's own. */
const SPREAD = 3

/** Any form of the word, and its kin. A word written in its dictionary form is no form of another word. */
function keysOf({ lexeme }: Word): ReadonlySet<string> {
  const { form, lemmas, topics } = lexeme
  const own = lemmas.includes(form) ? [form] : lemmas
  return new Set([...own, ...topics.filter((topic) => isKin(topic, lexeme))])
}

/** A topic of a word's kin. English kin goes far (to move, a transfer): there it has to begin alike. */
function isKin(topic: string, { lemmas }: Lexeme): boolean {
  if (lemmas.includes(topic)) return false
  return topic.charCodeAt(0) > LAST_LATIN || lemmas.some((lemma) => lemma.startsWith(topic.slice(0, ALIKE)))
}

const LAST_LATIN = 0x24f

/** Letters with which kindred words begin. */
const ALIKE = 3

/** Two to six capitals. */
export const isAbbreviation = (written: string): boolean => /^\p{Lu}{2,6}$/u.test(written)

/** Behind the term's last word, where its first to come is the word `at`; 0: it does not stand there. */
export function endOf({ words, reach }: Term, text: Text, at: number): number {
  if (words.length === 1) return isLikely(text.words[at]!, words[0]!) ? at + 1 : 0
  const { sentence } = text.words[at]!
  const open = [...words]
  for (let next = at; next < at + reach; next++) {
    const word = text.words[next]
    if (!word || word.sentence !== sentence || (next > at && word.border !== 'none')) return 0
    const met = open.findIndex((keys) => isOf(word.lexeme, keys))
    if (met >= 0) open.splice(met, 1)
    if (open.length === 0) return next + 1
  }
  return 0
}

/** The word's likeliest reading is meant, or kin of the word. */
function isLikely({ lexeme }: Word, keys: ReadonlySet<string>): boolean {
  return keys.has(lexeme.lemmas[0]!) || lexeme.topics.some((topic) => keys.has(topic) && isKin(topic, lexeme))
}

/** Any reading is meant, or kin of the word. */
function isOf(lexeme: Lexeme, keys: ReadonlySet<string>): boolean {
  const { lemmas, topics } = lexeme
  return topics.some((topic) => keys.has(topic) && (lemmas.includes(topic) || isKin(topic, lexeme)))
}

/** The same for words whose first letters are the term. */
export function endOfLetters({ letters }: Term, text: Text, at: number): number {
  for (let offset = 0; offset < letters.length; offset++)
    if (text.words[at + offset]?.lexeme.form[0] !== letters[offset]) return 0
  return at + letters.length
}
