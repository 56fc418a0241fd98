import type {
  Check,
  Evidence,
  Match,
  RegionKind,
  RelatedPlace,
  Reply,
  RuleContext,
  Span,
  Text,
  Turn,
} from '../../src/types.ts'

/** What is glad in a reply to somebody who is not: thanks for praise, cheer, smiles; one finding, the gravest. */
export const check: Check = function* (reply, { lexicon, options }) {
  if (reply.asked.length === 0 && reply.thread.template?.situation !== 'complaint') return
  const cues = reply.thread.template ? NONE : discontent(reply)
  const glad = cues && gladIn(reply, lexicon, options.signs as readonly string[])
  if (cues === undefined || glad === undefined) return
  if (reply.thread.template) {
    yield { messageId: 'template', span: glad.span }
    return
  }
  if (isMixed(reply, glad, lexicon)) return
  const related = cues.slice(0, 1).map((place): RelatedPlace => ({ ...place, messageId: 'evidence' }))
  yield { messageId: glad.messageId, span: glad.span, related }
}

const NONE: readonly Evidence[] = []

interface Glad {
  readonly messageId: string | undefined
  readonly span: Span
}

function gladIn(reply: Reply, lexicon: RuleContext['lexicon'], signs: readonly string[]): Glad | undefined {
  const { text } = reply
  const praise = fresh(lexicon.find('praise', text), reply, lexicon)
  if (praise) return { messageId: undefined, span: praise }
  const cheer = fresh(lexicon.find('cheer', text), reply, lexicon)
  if (cheer) return { messageId: 'cheer', span: cheer }
  const farewell = isCold(reply) ? fresh(lexicon.find('farewell', text), reply, lexicon) : undefined
  if (farewell) return { messageId: 'cheer', span: farewell }
  const cries = lexicon.find('hooray', text).filter((match) => isCry(match, reply))
  const cry = fresh(cries, reply, lexicon)
  if (cry) return { messageId: 'cheer', span: cry }
  const sign = signIn(reply, signs)
  if (sign) return { messageId: 'emoji', span: sign }
  const loud = shouts(reply)
  return loud && { messageId: 'loud', span: loud }
}

/** Nobody is sorry, and the customer is angry; a template for complaints has to reckon with that. */
const isCold = ({ turn, facts, thread }: Reply): boolean =>
  turn.facts.apology.length + turn.facts.empathy.length === 0 &&
  (thread.template !== undefined || facts.mood.value === 'angry')

/** The first of the matches that no `fitting` words overlap. */
function fresh(
  matches: readonly Match[],
  { text }: Reply,
  lexicon: RuleContext['lexicon'],
): Match | undefined {
  if (matches.length === 0) return undefined
  const fitting = lexicon.find('fitting', text)
  return matches.find((match) => !fitting.some(({ from, to }) => from < match.to && match.from < to))
}

/** The words open a sentence that is called out. */
function isCry({ from }: Match, { text }: Reply): boolean {
  const sentence = text.sentences[text.words[from]!.sentence]!
  return sentence.from === from && sentence.mark === '!'
}

/** The first smile in the agent's own words; brackets alone are one only where none has been opened. */
function signIn({ text }: Reply, signs: readonly string[]): Span | undefined {
  const { value } = text
  let first: Span | undefined
  for (const sign of signs) {
    const start = value.indexOf(sign)
    if (start < 0 || (first !== undefined && first.start <= start)) continue
    if (sign.startsWith(')') && value.includes('(')) continue
    if (isForeign(start, text)) continue
    first = { start, end: start + sign.length }
  }
  return first
}

const isForeign = (at: number, { regions }: Text) =>
  regions.some(({ kind, start, end }) => FOREIGN.has(kind) && start <= at && at < end)

const FOREIGN: ReadonlySet<RegionKind> = new Set(['quote', 'citation', 'code'])

/** The first of several sentences that are all called out, without a word of understanding. */
function shouts({ text, turn }: Reply): Span | undefined {
  const said = text.sentences.filter(({ own, from, to }) => own && to - from >= SAYING)
  if (said.length < 2 || said.some(({ mark }) => mark !== '!')) return undefined
  const { apology, empathy, links } = turn.facts
  return apology.length + empathy.length + links.length > 0 ? undefined : said[0]
}

/** Words of a sentence that is more than a greeting. */
const SAYING = 3

/** What shows that the customer complains in what this reply answers; undefined: nothing does. */
function discontent({ asked, facts }: Reply): readonly Evidence[] | undefined {
  const { value, cues } = facts.mood
  if (value === 'happy' || asked.at(-1)!.facts.closure !== undefined) return undefined
  const lately = value === 'neutral' ? [] : cues.filter(({ message }) => message >= asked[0]!.index)
  if (lately.length > 0) return lately
  if (value !== 'neutral') return asked.some(isBadlyRated) ? cues : undefined
  return facts.airing?.kind === 'told' ? facts.complaint?.evidence : undefined
}

const isBadlyRated = ({ message }: Turn) => message.rating !== undefined && message.rating <= LOW

/** Stars. */
const LOW = 3

/** Something is liked in earnest: "Thanks for nothing" is a reproach. */
function isLiked({ text, index }: Turn, cues: readonly Evidence[], lexicon: RuleContext['lexicon']): boolean {
  const here = cues.filter(({ message }) => message === index)
  return lexicon
    .find('liked', text)
    .some(({ start, end }) => !here.some(({ span }) => span.start <= start && end <= span.end))
}

/** The customer liked something too, and the reply takes the trouble up, or only smiles where there is no complaint. */
function isMixed(
  { asked, turn, facts, text }: Reply,
  { messageId, span }: Glad,
  lexicon: RuleContext['lexicon'],
): boolean {
  if (!asked.some((turn) => isLiked(turn, facts.mood.cues, lexicon))) return false
  if (messageId && facts.complaint === undefined && facts.mood.value !== 'angry') return true
  const { apology, empathy, solutions } = turn.facts
  if (apology.length + empathy.length > 0) return true
  const here = text.sentenceAt(span.start)
  return solutions.some((one) => one.kind !== 'news' && text.sentenceAt(one.span.start) !== here)
}
