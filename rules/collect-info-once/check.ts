import type { Check, Lexicon, Reply, Request, Sentence, Span, Text, Turn, Word } from '../../src/types.ts'

/** A finding for each thing asked for now that could have been asked for with the last message of ours. */
export const check: Check = function* (reply, { lexicon }) {
  const { asked, before, turn } = reply
  const last = before.findLast(isOurs)
  if (asked.length === 0 || !last) return
  const now = asksOf(turn, lexicon, 'choice')
  if (now.length === 0) return
  const then = asksOf(last, lexicon)
  if (
    then.length === 0 ||
    leftChoice(last, lexicon) ||
    !hasObeyed(asked, then, lexicon) ||
    isOpened(reply, now, lexicon)
  )
    return

  const ours = before.filter(isOurs)
  const old = new Set(ours.flatMap(({ facts }) => facts.requests.map(({ kind }) => kind)))
  if (ours.some(({ text }) => lexicon.has('contact', text))) for (const kind of CONTACTS) old.add(kind)
  const named = new Set(ours.flatMap(({ text }) => text.words.map(({ lexeme }) => lexeme.lemmas[0]!)))
  const related = then.slice(0, 3).map(({ span }) => ({ message: last.index, span, messageId: 'first' }))
  const said = new Set<string>()
  for (const { kind, span, from } of now) {
    if (isVague(kind) ? isNamed(turn.text, span, from, named) : old.has(kind)) continue
    if (!isVague(kind)) {
      if (said.has(kind)) continue
      said.add(kind)
    }
    yield { span, related }
  }
}

/** Ways to reach him: who was asked for any was asked for these. */
const CONTACTS: readonly Request['kind'][] = ['phone', 'email']

/** One of two was to be chosen: what is needed hangs on the answer. */
const leftChoice = ({ text }: Turn, lexicon: Lexicon): boolean =>
  lexicon.find('or', text).some(({ start }) => text.sentenceAt(start)!.mark === '?')

/** There are many of these: numbers of accounts, of policies, for the taxman. */
const isVague = (kind: Ask['kind']): kind is 'other' | 'account' | undefined =>
  kind === undefined || kind === 'other' || kind === 'account'

interface Ask {
  /** Undefined: of no kind that has a name. */
  readonly kind: Request['kind'] | undefined
  readonly span: Span
  /** The word where the thing begins. */
  readonly from: number
}

/** What a message asks for: things of a known kind, and sentences that ask for some thing or other. */
function asksOf({ text, facts }: Turn, lexicon: Lexicon, choice?: string): readonly Ask[] {
  const asks: Ask[] = []
  const done = sentencesOf(['step', choice ?? 'tale'], text, lexicon)
  const offers = sentencesOf(['or'], text, lexicon)
  const lines = sentencesOf(['line'], text, lexicon)
  for (const { kind, span, another } of facts.requests) {
    const sentence = text.sentenceAt(span.start)!
    if (!(another && choice !== undefined) && !done.has(sentence) && !lines.has(sentence))
      asks.push({ kind, span, from: text.wordFrom(span.start) })
  }
  for (const { span } of facts.requests) done.add(text.sentenceAt(span.start)!)
  const add = (sentence: Sentence, start: number, from: number) => {
    if (!sentence.own || done.has(sentence) || lines.has(sentence)) return
    done.add(sentence)
    asks.push({ kind: undefined, span: { start, end: text.words[sentence.to - 1]!.end }, from })
  }
  for (const list of ['more', 'tell'])
    for (const { start, to } of lexicon.find(list, text)) {
      const sentence = text.sentenceAt(start)!
      if (to < sentence.to) add(sentence, start, to)
    }
  for (const { start, to } of lexicon.find('question', text)) {
    const sentence = text.sentenceAt(start)!
    const isShort = sentence.mark === '?' && sentence.to - sentence.from <= BRIEF
    if (isShort && !offers.has(sentence)) add(sentence, start, to)
  }
  const polite = sentencesOf(['please'], text, lexicon)
  for (const sentence of text.sentences) {
    const { start, from, to, mark } = sentence
    const isAsking = mark === '?' ? !offers.has(sentence) : polite.has(sentence)
    if (isAsking && to - from <= (mark === '?' ? CURT : MANNERLY) && !text.words.slice(from, to).some(isVerb))
      add(sentence, start, from)
  }
  return asks
}

const isVerb = ({ lexeme: { is } }: Word) =>
  is.has('finite') || is.has('infinitive') || is.has('interjection')

const sentencesOf = (lists: readonly string[], text: Text, lexicon: Lexicon) =>
  new Set(lists.flatMap((list) => lexicon.find(list, text).map(({ start }) => text.sentenceAt(start)!)))

/** Whether all that is asked for has been named in a message of ours: a reminder. Where it is not named, something before it in the sentence is meant. */
function isNamed(text: Text, { end }: Span, from: number, named: ReadonlySet<string>): boolean {
  const { words } = text
  const content = (start: number, stop: (word: Word) => boolean) => {
    const lemmas: string[] = []
    for (let at = start; at < words.length && !stop(words[at]!); at++)
      if (!words[at]!.lexeme.stop) lemmas.push(words[at]!.lexeme.lemmas[0]!)
    return lemmas
  }
  const asked = content(from, ({ start }) => start >= end)
  if (asked.length > 0) return asked.every((lemma) => named.has(lemma))
  const before = text.sentences[words[from - 1]?.sentence ?? 0]!.from
  return content(before, ({ start }) => start >= end).some((lemma) => named.has(lemma))
}

const isOurs = ({ message }: Turn) => message.role === 'agent' && !message.internal

/** The customer gave something of what was asked for. */
const hasObeyed = (asked: readonly Turn[], then: readonly Ask[], lexicon: Lexicon) =>
  asked.some(({ message, text, facts }) => {
    if ((message.attachments?.length ?? 0) > 0 || lexicon.has('given', text)) return true
    const kinds = new Set<unknown>(facts.details.filter(({ span }) => span).map(({ kind }) => kind))
    if (then.some(({ kind }) => kinds.has(kind))) return true
    if (text.words.length > BRIEF) return false
    return text.words.length <= CURT || text.words.some(({ lexeme }) => hasDigit(lexeme.form))
  })

const hasDigit = (form: string) => form[0]! >= '0' && form[0]! <= '9'

/** Words of a message that only gives what was asked for. */
const BRIEF = 12

/** So few words are an answer, whatever they say. */
const CURT = 4

/** So few words name what is wanted, with a word of politeness and no verb. */
const MANNERLY = 7

/** The answer made the new question necessary: it asks or tells something new, or the reply says what came out of it. */
function isOpened({ asked, before, turn, text }: Reply, now: readonly Ask[], lexicon: Lexicon): boolean {
  if (asked.some((each) => isNews(each, lexicon)) || lexicon.has('because', text)) return true
  const came = before.find(({ message }) => message.role === 'customer')
  if (lexicon.has('purpose', text) && !(came && lexicon.has('wish', came.text))) return true
  const idle = new Set(
    [...lexicon.find('received', text), ...now.map(({ span }) => span)].map(({ start }) =>
      text.sentenceAt(start),
    ),
  )
  return turn.facts.solutions.some(
    ({ kind, span }) => kind !== 'ask' && kind !== 'step' && !idle.has(text.sentenceAt(span.start)),
  )
}

/** Another question, or that it is not at hand. */
const isNews = ({ text }: Turn, lexicon: Lexicon) =>
  lexicon.has('lacking', text) || text.sentences.some(({ mark, own }) => own && mark === '?')
