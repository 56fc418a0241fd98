import { groupsOf, isTitle } from '../../text/words/given-names.ts'
import type { Misnaming, NameUse, Reply, ReplyFact, Text } from '../../types.ts'
import { isFromCustomer } from '../writers.ts'
import { isOfOneScript, isSame, isSlip, type NameWord, nameWord, withSurnames, wordsOf } from './persons.ts'

/** A word of the customer's name, and where he wrote it; nowhere, where his profile tells it. */
interface Known {
  readonly word: NameWord
  readonly message?: number | undefined
  readonly span?: NameUse['span'] | undefined
}

/** The words of names in the reply that no name of the customer's accounts for. */
export const fact: ReplyFact<'misnamed'> = (reply) => {
  if (!reply.before.some(isFromCustomer) && !reply.thread.customer?.name) return NONE
  const uses = [...reply.turn.facts.names, ...strange(reply)]
  if (uses.length === 0) return NONE
  const known = [...knownOf(reply)]
  if (known.length === 0) return NONE
  const own = new Set(wordsOf(reply.message.author?.name ?? '').map(({ form }) => form))
  return uses.flatMap((use) => [...misnamings(use, reply.text, known, own)])
}

const NONE: readonly Misnaming[] = []

/** Letters of a name that is taken for one outside a greeting. */
const LONG = 5

/** Words set off like a name that no dictionary has (English has none), or that a town or a thing has too («Артём», «Света»): a name, if they are anything. */
function* strange({ text: { words, value, language }, turn }: Reply): Generator<NameUse> {
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.border === 'none' || words[at + 1]?.border === 'none') continue
    const { lexeme, own, start, end } = words[at]!
    const inside = words[at]!.border !== 'sentence'
    const called =
      (lexeme.is.has('place') || inside) && lexeme.may.has('name') && groupsOf(lexeme.form).size > 0
    if (lexeme.is.has('name') && lexeme.known && !lexeme.is.has('place')) continue
    if ((lexeme.known && language !== 'en' && !called) || end - start < (called ? 3 : LONG) || !own) continue
    const name = value.slice(start, end)
    if (name[0] === name[0]!.toLowerCase() || turn.facts.names.some(({ span }) => span.start === start))
      continue
    yield { span: { start, end }, name }
  }
}

function* knownOf({ thread, before }: Reply): Generator<Known> {
  const names = new Set([thread.customer?.name ?? ''])
  for (const { index, message, facts } of before) {
    if (message.role !== 'customer') continue
    if (message.author?.name) names.add(message.author.name)
    for (const { span, name } of facts.self)
      for (const word of wordsOf(name)) yield { word, message: index, span }
  }
  for (const name of names) for (const word of wordsOf(name)) yield { word }
}

function* misnamings(
  use: NameUse,
  text: Text,
  known: readonly Known[],
  own: ReadonlySet<string>,
): Generator<Misnaming> {
  const from = text.wordFrom(use.span.start)
  const places = text.words.slice(from, text.wordFrom(use.span.end - 1) + 1)
  if (places.length === 0 || signs(text, from, places.length)) return
  const titled = isTitle(text.words[from - 1]?.lexeme.form ?? '')
  const words = withSurnames(
    places.map(({ start, end, lexeme }) => {
      const word = nameWord(text.value.slice(start, end), lexeme.is.has('patronymic') ? [] : lexeme.lemmas)
      const named = word.part === 'unknown' && lexeme.is.has('name') && lexeme.known
      return named ? { ...word, part: 'given' as const } : word
    }),
  )
  for (const [at, word] of words.entries()) {
    if (word.form.length < 2 || own.has(word.form) || known.some((each) => isSame(word, each.word))) continue
    const { start, end, lexeme } = places[at]!
    const bent = text.language !== 'en' && word.part !== 'patronymic' && groupsOf(word.form).size === 0
    if (bent && known.some((each) => lexeme.lemmas.includes(each.word.form))) continue
    const span = { start, end }
    const meant = known.find((each) => isSlip(word, each.word))
    if (meant) {
      const both = word.given.size > 0 && meant.word.given.size > 0
      yield { span, kind: both ? 'other' : 'misspelt', ...told(meant) }
      continue
    }
    const part = titled && words.length === 1 && word.part !== 'given' ? 'surname' : word.part
    const other = part !== 'unknown' && known.find((each) => differs(word, part, each.word))
    if (other) yield { span, kind: 'other', ...told(other) }
  }
}

/** Names of one part and, where nobody knows what they are short for, of one script. */
function differs(word: NameWord, part: NameWord['part'], other: NameWord): boolean {
  if (part !== other.part) return false
  return (word.given.size > 0 && other.given.size > 0) || isOfOneScript(word, other)
}

const told = ({ word, message, span }: Known) => ({
  better: word.written,
  ...(message === undefined || !span ? {} : { related: [{ message, span, messageId: 'known' }] }),
})

/** «Спасибо, Мария.» at the end of a longer text may sign it. */
function signs({ words, sentences }: Text, from: number, count: number): boolean {
  if (from + count < words.length) return false
  const sentence = sentences[words[from]!.sentence]!
  return sentences.length > 1 && sentence.from > 0 && from - sentence.from <= 2 && sentence.mark !== '!'
}
