import type { Check, Lexicon, Match, Reply, Sentence, Span, Text, Turn, Word } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { text } = reply
  const argued = wonders(reply, lexicon) ? [] : [...lexicon.find('avoid', text), ...curtIn(reply, lexicon)]
  for (const span of argued) yield { span }

  const disputed = argued.length === 0 ? lexicon.find('dispute', text).filter((one) => isSaid(one, text)) : []
  if (
    disputed.length > 0 &&
    (tellsOfHarm(reply) || contradicts(disputed, reply)) &&
    !isShown(reply, disputed)
  ) {
    for (const span of disputed) yield { span }
    return
  }

  const told = argued.length === 0 ? toldIn(reply, lexicon) : []
  if (told.length > 0 && !isShown(reply, told)) {
    for (const span of told) yield { span }
    return
  }

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

/** "Untrue.": all that a sentence says to him who asks nothing. */
const curtIn = ({ text, asked }: Reply, lexicon: Lexicon) =>
  lexicon.find('curt', text).filter(({ from, to }) => {
    const sentence = text.sentences[text.words[from]!.sentence]!
    return sentence.own && sentence.from === from && sentence.to === to && !asked.some(asks)
  })

const asks = ({ text }: Turn) => text.sentences.some(({ mark }) => mark === '?')

/** He only asks whether such a thing can be, and nothing has befallen him. */
const wonders = ({ asked, facts }: Reply, lexicon: Lexicon) =>
  asked.some(({ text }) => lexicon.has('wonders', text)) && facts.complaint === undefined && isCalm(facts)

const isCalm = ({ mood }: Reply['facts']) => mood.value !== 'angry' && mood.value !== 'upset'

const tellsOfHarm = ({ asked, facts }: Reply) =>
  facts.complaint !== undefined ||
  (asked.length > 0 && !isCalm(facts)) ||
  asked.some((turn) => turn.facts.troubles.length > 0)

/** What is disputed is just what he stated: he neither asks nor praises. */
function contradicts(disputed: readonly Match[], { asked, text, facts }: Reply): boolean {
  if (facts.mood.value === 'happy') return false
  const stated = asked.flatMap((turn) =>
    turn.text.sentences
      .filter(({ mark }) => mark !== '?')
      .flatMap(({ from, to }) => turn.text.words.slice(from, to)),
  )
  const topics = new Set(stated.filter(({ lexeme }) => !lexeme.stop).flatMap(({ lexeme }) => lexeme.topics))
  return (
    !asked.some(asks) &&
    disputed.some(({ from, to }) =>
      text.words.slice(from, to).some((word) => !word.lexeme.stop && sharesTopic(word, topics)),
    )
  )
}

const isSaid = ({ from }: Match, { words, sentences }: Text) => {
  const { mark, own } = sentences[words[from]!.sentence]!
  return mark !== '?' && own
}

/** Beside what it disputes it names a figure, regrets, asks for what would show it, gives a reason or does something. */
function isShown({ text, turn: { facts } }: Reply, disputed: readonly Match[]): boolean {
  const isApart = (span: Span) => !disputed.some(({ start, end }) => span.start < end && start < span.end)
  return (
    text.entities.length > 0 ||
    facts.apology.length > 0 ||
    facts.requests.length > 0 ||
    facts.reasons.some(isApart) ||
    facts.solutions.some(({ kind, span }) => kind !== 'news' && isApart(span))
  )
}

/** «Вам говорили»: to him who says that nobody did. */
function toldIn({ asked, text }: Reply, lexicon: Lexicon): readonly Match[] {
  const told = lexicon.find('informed', text).filter((one) => isPast(one, text) && isSaid(one, text))
  if (told.length === 0) return told
  const untold = asked.flatMap((turn) =>
    isDeniedIn(turn.text, lexicon).flatMap(({ lexeme }) => lexeme.topics),
  )
  const topics = new Set(untold)
  return told.filter(
    ({ from }) => sharesTopic(text.words[from]!, topics) && !isBehindNobody(from, text, lexicon),
  )
}

const isPast = ({ from }: Match, { words }: Text) => words[from]!.lexeme.is.has('past')

/** Words for telling that the text denies. */
const isDeniedIn = (text: Text, lexicon: Lexicon) =>
  lexicon
    .find('informed', text)
    .filter(({ from }) => isBehindNobody(from, text, lexicon))
    .map(({ from }) => text.words[from]!)

const isBehindNobody = (at: number, text: Text, lexicon: Lexicon) =>
  lexicon.find('nobody', text).some(({ from, to }) => from < at && at - to < NEAR)

/** How many words may stand between «никто» and what nobody did. */
const NEAR = 3

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
