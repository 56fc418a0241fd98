import type { Check, Reply, Sentence, Turn, Word } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { text } = reply
  const argued = lexicon.find('avoid', text)
  for (const span of argued) yield { span }

  const denials = argued.length === 0 ? lexicon.find('denial', text) : []
  if (denials.length === 0 || isGrounded(reply)) return
  const blamed = blamedFor(reply)
  if (blamed.size === 0) return
  for (const { from, to, start } of denials) {
    const sentence = text.sentences[text.words[from]!.sentence]!
    if (sentence.mark === '?' || !sentence.own) continue
    const verb = text.words
      .slice(from, Math.min(to + 1, sentence.to))
      .find((word) => isDeed(word) && sharesTopic(word, blamed))
    if (verb) yield { span: { start, end: verb.end } }
  }
}

/** What it says is shown: a time, a sum or a link, or something is done or regretted. */
const isGrounded = ({ text, turn: { facts } }: Reply) =>
  text.entities.length > 0 ||
  facts.apology.length > 0 ||
  facts.solutions.some(({ kind }) => kind !== 'news' && kind !== 'ask' && kind !== 'step')

/** Topics of what the customer tells that somebody else has done to him. */
function blamedFor({ asked }: Reply): ReadonlySet<string> {
  return new Set(asked.flatMap((turn) => turn.text.sentences.flatMap((each) => deedsOf(each, turn))))
}

function deedsOf({ from, to, mark, own }: Sentence, { text: { words } }: Turn): readonly string[] {
  if (!own || mark === '?') return []
  return words
    .slice(from, to)
    .filter((word, at) => isDeed(word) && word.lexeme.is.has('past') && !isDenied(words[from + at - 1]))
    .flatMap(({ lexeme }) => lexeme.topics)
}

const isDenied = (before: Word | undefined) => before?.lexeme.is.has('negation') === true

const isDeed = ({ lexeme: { is, stop } }: Word) => !stop && (is.has('finite') || is.has('infinitive'))

const sharesTopic = ({ lexeme }: Word, topics: ReadonlySet<string>) =>
  lexeme.topics.some((topic) => topics.has(topic))
