import { clausesOf } from '../../text/clauses.ts'
import type { Lexicon, Match, Matter, Text, Turn, Word } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'

const NO_MATCHES: readonly Match[] = []

/** Those that a question asks the reason of as of a custom: in the present, and not as one who speaks of himself or to us. */
export function customsOf(matches: readonly Match[], lexicon: Lexicon, text: Text): readonly Match[] {
  const why = sentencesOf(text, lexicon.find('why', text))
  if (why.size === 0) return NO_MATCHES
  return matches.filter(({ from, to }) => {
    const { sentence } = text.words[from]!
    if (!why.has(sentence)) return false
    const { mark, from: first, to: last } = text.sentences[sentence]!
    const verbs = text.words.slice(from, to).filter(({ lexeme }) => lexeme.is.has('finite'))
    return (
      mark === '?' &&
      verbs.length > 0 &&
      verbs.every(({ lexeme }) => lexeme.is.has('present')) &&
      !text.words.slice(first, last).some(isPersonal)
    )
  })
}

/** Those that an inquiry goes with and whose clause speaks neither of us nor of what is had from us. */
export function besideUs(
  matches: readonly Match[],
  { text, facts }: Turn,
  lexicon: Lexicon,
): readonly Match[] {
  if (matches.length === 0 || !facts.untold.some(({ kind }) => kind === 'asked')) return NO_MATCHES
  const clauses = clausesOf(text)
  const ours = new Set<number | undefined>()
  for (const { kind, span } of facts.matters)
    if (!ANYBODYS.has(kind)) ours.add(clauses[text.wordFrom(span.start)])
  for (const { from } of lexicon.find('dealt', text)) ours.add(clauses[from])
  text.words.forEach(({ lexeme: { is } }, at) => {
    if (is.has('2per') || (is.has('plur') && (is.has('3per') || is.has('past')))) ours.add(clauses[at])
  })
  return matches.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (ours.has(clauses[at])) return false
    return true
  })
}

/** Sides of a service that are not ours alone: things break and papers get lost anywhere. */
const ANYBODYS: ReadonlySet<Matter['kind']> = new Set(['goods', 'papers'])

/** I, we, you, with their verbs; and whatever points: my, this. */
const isPersonal = ({ lexeme: { is } }: Word) =>
  is.has('1per') || is.has('2per') || (is.has('pronoun') && !is.has('3per'))
