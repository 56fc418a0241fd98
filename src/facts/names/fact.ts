import { firstFrom } from '../../text/search.ts'
import { isCapitalAt } from '../../text/words/characters.ts'
import type { Lexicon, NameUse, Span, Text, TurnFact, Word } from '../../types.ts'

const FULL_NAME = 3

/** People whom the message speaks to: after a greeting or a word of calling, or set off by commas. */
export const fact: TurnFact<'names'> = ({ text, facts }, { lexicon }) => {
  const { words } = text
  const marks = marksOf(text, lexicon)
  const greeted = new Set<number>()
  for (const span of facts.greeting) greeted.add(greetedBy(words, span))
  const called = new Set(lexicon.find('call', text).map(({ to }) => to))

  const uses: NameUse[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.border === 'none' && !greeted.has(i) && !called.has(i)) continue
    const from = greeted.has(i) ? skip(words, i, marks.title) : i
    if (!words[from] || (from !== i && words[from]!.sentence !== words[i]!.sentence)) continue
    const to = greeted.has(i) ? afterGreeting(text, from, marks) : setOff(text, i, marks, called.has(i))
    if (to === from) continue
    const span = { start: words[from]!.start, end: words[to - 1]!.end }
    uses.push({ span, name: text.value.slice(span.start, span.end) })
    i = to - 1
  }
  return uses
}

interface Marks {
  readonly nobody: ReadonlySet<number>
  readonly title: ReadonlySet<number>
  readonly about: ReadonlySet<number>
  /** The word after words that speak about somebody. */
  readonly told: ReadonlySet<number>
  /** The word after words of signing. */
  readonly signed: ReadonlySet<number>
}

function marksOf(text: Text, lexicon: Lexicon): Marks {
  const places = (list: string, side: 'from' | 'to'): ReadonlySet<number> => {
    const matches = lexicon.find(list, text)
    return matches.length === 0 ? NOWHERE : new Set(matches.map((match) => match[side]))
  }
  return {
    nobody: places('nobody', 'from'),
    title: places('title', 'from'),
    about: places('about', 'from'),
    told: places('about', 'to'),
    signed: places('sign', 'to'),
  }
}

const NOWHERE: ReadonlySet<number> = new Set()

/** End of the name that stands right after a greeting; `from` when none does. */
function afterGreeting(text: Text, from: number, marks: Marks): number {
  const { words } = text
  if (marks.nobody.has(from) || marks.signed.has(from)) return from
  const spoken = sameSentence(words, from - 1, from)
  const fits = (word: Word) => isName(word) || (spoken && mayBeName(word, text))
  const to = nameEnd(text, from, fits)
  const about = !spoken && marks.about.has(to) && sameSentence(words, from, to)
  return to > from && closes(words, to) && !about ? to : from
}

/** End of a name that begins a sentence or stands after a comma or a word of calling, with a comma or the sentence's end behind it. */
function setOff(text: Text, from: number, marks: Marks, called: boolean): number {
  const { words } = text
  const word = words[from]!
  if ((word.border === 'none' && !called) || marks.signed.has(from) || !word.own) return from
  if (!isName(word) || isShouted(text.value, word)) return from
  const before = words[from - 1]
  const inside = before !== undefined && before.sentence === word.sentence
  if (
    inside &&
    (isName(before) || marks.told.has(from) || text.value.slice(before.end, word.start).includes('\n'))
  )
    return from
  const to = nameEnd(text, from, isName)
  if (to === from || !closes(words, to)) return from
  const next = words[to]
  const more = next !== undefined && next.sentence === word.sentence
  if (!inside && !more) return from
  return more && (marks.about.has(to) || isName(next)) ? from : to
}

function nameEnd(text: Text, from: number, fits: (word: Word) => boolean): number {
  let to = from
  while (to < text.words.length && to - from < FULL_NAME) {
    const word = text.words[to]!
    if (to > from && word.border !== 'none') break
    if (!word.own || !isCapitalAt(text.value, word.start) || !fits(word)) break
    to++
  }
  return to
}

const isName = ({ lexeme }: Word) =>
  lexeme.is.has('name') || lexeme.is.has('patronymic') || lexeme.is.has('surname')

const mayBeName = ({ lexeme: { known, may } }: Word, { language }: Text) =>
  !known || language === 'en' || may.has('name')

/** Capitals throughout are an abbreviation here: «паспорт, ИНН, справка». */
const isShouted = (value: string, { start, end }: Word) => {
  const form = value.slice(start, end)
  return form.length > 1 && form.toUpperCase() === form
}

const closes = (words: readonly Word[], to: number) => words[to] === undefined || words[to]!.border !== 'none'

const sameSentence = (words: readonly Word[], one: number, other: number) =>
  words[one]?.sentence === words[other]?.sentence

/** The word where the name may begin: a name in the greeting itself («Уважаемая Анна»), else the word after it. */
function greetedBy(words: readonly Word[], { start, end }: Span): number {
  let at = firstFrom(words, start + 1, (word) => word.start)
  while (at < words.length && words[at]!.start < end && !isName(words[at]!)) at++
  return at
}

function skip(words: readonly Word[], from: number, marked: ReadonlySet<number>): number {
  let at = from
  while (at < words.length && marked.has(at)) at++
  return at
}
