import { liesIn, quoted } from '../../text/quoted.ts'
import { isCapitalAt } from '../../text/words/characters.ts'
import { isTitle } from '../../text/words/given-names.ts'
import type { NameUse, Span, Text, TurnFact, Word } from '../../types.ts'

/** A person's name has so many words at most. */
const FULL_NAME = 3

/** Words that introduce, words that sign, and a last line that is a name and no more; not a name that something is glued to: "it's Tom's mother". */
export const fact: TurnFact<'self'> = ({ text, message }, { lexicon }) => {
  const { words } = text
  const found: NameUse[] = []
  let cited: readonly Span[] | undefined
  const quotes = () => {
    cited ??= quoted(text.value)
    return cited
  }
  const add = (from: number, to: number) => {
    if (to <= from || words[to]?.start === words[to - 1]!.end) return
    if (liesIn(quotes(), words[from]!.start)) return
    const span = { start: words[from]!.start, end: words[to - 1]!.end }
    if (found.every((use) => use.span.end <= span.start || span.end <= use.span.start))
      found.push({ span, name: text.value.slice(span.start, span.end) })
  }
  for (const { to } of lexicon.find('self', text)) add(to, nameEnd(text, to))
  for (const { to } of lexicon.find('signs', text)) {
    const end = nameEnd(text, to)
    if (isLast(text, end)) add(to, end)
  }
  for (const { from } of lexicon.find('after', text)) add(nameStart(text, from), from)
  for (const region of text.regions)
    if (region.kind === 'signature') for (const [from, to] of namesIn(text, region)) add(from, to)
  if (message.role !== 'customer') {
    for (const { to } of lexicon.find('post', text)) add(to, nameEnd(text, to))
    for (const { from } of lexicon.find('desk', text)) if (isCalled(text, from - 1)) add(from - 1, from)
    const own = message.author?.name?.split(' ')[0]
    if (own) for (let at = 0; at < words.length; at++) if (isWord(text, at, own)) add(at, at + 1)
  }
  const last = lastLine(text)
  if (last !== undefined) add(last, words.length)
  return found.sort((one, other) => one.span.start - other.span.start)
}

const isName = ({ lexeme: { is, may } }: Word) =>
  is.has('name') || is.has('patronymic') || is.has('surname') || may.has('name')

/** Where the name ends that begins with a word; the first word has to be one that people are called by. */
function nameEnd(text: Text, from: number): number {
  let to = from
  let named = false
  while (to < text.words.length && to - from < FULL_NAME) {
    const word = text.words[to]!
    if (to > from && word.border !== 'none') break
    if (!isCapitalAt(text.value, word.start) || !/^\p{L}+$/u.test(word.lexeme.form)) break
    named ||= isName(word) || (to > from && isTitle(text.words[to - 1]!.lexeme.form))
    to++
  }
  return named ? to : from
}

/** Whether a sentence or a line ends before a word. */
function isLast({ words, value }: Text, at: number): boolean {
  const word = words[at]
  if (!word || at === 0) return true
  return word.border === 'sentence' || value.slice(words[at - 1]!.end, word.start).includes('\n')
}

function isCalled(text: Text, at: number): boolean {
  const word = text.words[at]
  return word !== undefined && isName(word) && isCapitalAt(text.value, word.start)
}

const isWord = ({ value, words }: Text, at: number, wanted: string) =>
  value.slice(words[at]!.start, words[at]!.end) === wanted

/** Where the name begins that ends before a word. */
function nameStart({ value, words }: Text, to: number): number {
  let from = to
  let named = false
  while (from > 0 && to - from < FULL_NAME && words[from]?.border === 'none') {
    const word = words[from - 1]!
    if (!isCapitalAt(value, word.start)) break
    named ||= isName(word)
    from--
  }
  return named ? from : to
}

function* namesIn(text: Text, { start, end }: Span): Generator<readonly [number, number]> {
  for (let at = text.wordFrom(start); at < text.words.length && text.words[at]!.end <= end; at++) {
    const to = nameEnd(text, at)
    if (to === at) continue
    yield [at, to]
    at = to - 1
  }
}

/** The first word of a last line, or of a last sentence, that is a name and no more. */
function lastLine(text: Text): number | undefined {
  const { words, value } = text
  for (let from = Math.max(1, words.length - FULL_NAME); from < words.length; from++) {
    const alone =
      words[from]!.border === 'sentence' ||
      value.slice(words[from - 1]!.end, words[from]!.start).includes('\n')
    if (alone && nameEnd(text, from) === words.length) return from
  }
  return undefined
}
