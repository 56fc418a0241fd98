import type { Span, TurnFacts } from '../../types.ts'
import { requestsIn } from './layout.ts'
import type { Signs } from './signs.ts'

/** A sentence with fewer words beside its link says nothing of its own. */
const BARE = 2

/** Requests are looked for only where what points is at least so much of the body: in the rest it says something anyway. */
const NEARLY_ALL = 0.9

/** What a sentence does in a text that points somewhere. */
export interface Part {
  /** `manner`: greeting, closing, signature and courtesies. */
  readonly role: 'pointer' | 'answer' | 'manner'
  readonly words: number
  /** Links, or where there is none, parts of a site. */
  readonly targets: readonly Span[]
  readonly asks: boolean
  /** A link without a word of its own, and nothing but courtesies in the message. */
  readonly lone?: true
}

/** How much of the body each part is that points somewhere, with the words that lead to it. */
export function sharesOf(parts: readonly Part[]): readonly number[] {
  let body = 0
  for (const { role, words } of parts) if (role !== 'manner') body += words
  return parts.map(({ role, words, targets }, i) => {
    if (role !== 'pointer' || targets.length === 0 || body === 0) return 0
    const lead = parts[i - 1]
    return (words + (lead?.role === 'pointer' && lead.targets.length === 0 ? lead.words : 0)) / body
  })
}

/** What each sentence of a text does, by its signs. */
export function partsOf(signs: Signs, facts: TurnFacts): readonly Part[] {
  const parts = readParts(signs)
  if (sharesOf(parts).reduce((sum, share) => sum + share, 0) < NEARLY_ALL) return parts
  const requests = requestsIn(signs.text, facts)
  return requests.length === 0 ? parts : readParts({ ...signs, says: new Set([...signs.says, ...requests]) })
}

/** Where there is nothing but manners, or no word at all, a link is all there is; in a signature it is the sender's. */
function readParts(signs: Signs): readonly Part[] {
  const parts = signs.text.sentences.map((_, sentence) => partOf(sentence, signs))
  if (parts.every(isMute))
    return parts.map((part) => (part.targets.length > 0 ? { ...part, lone: true } : part))
  if (!parts.every(({ role }) => role === 'manner')) return parts
  return parts.map((part, sentence) =>
    signs.linked.get(sentence)?.some(({ from }) => signs.manners[from] !== 1)
      ? { ...part, role: 'pointer', lone: true }
      : part,
  )
}

/** Nothing but links, handles and names. */
const isMute = ({ words, targets, asks }: Part) => words === targets.length && !asks

function partOf(sentence: number, signs: Signs): Part {
  const linked = signs.linked.get(sentence) ?? NOTHING
  const targets = linked.length > 0 ? linked : (signs.sections.get(sentence) ?? NOTHING)
  const words = count(sentence, signs, signs.manners)
  return {
    role: roleOf(sentence, words, signs),
    words: (words === 0 && signs.says.has(sentence) ? 1 : words) + linked.length,
    targets,
    asks: signs.text.sentences[sentence]!.mark === '?',
  }
}

const NOTHING: readonly Span[] = []

/** Words of the sentence outside links, a courtesy that has begun behind one and, if asked, manners. */
function count(sentence: number, { text, tails, partings, spoken }: Signs, without?: Uint8Array): number {
  const { from, to: end } = text.sentences[sentence]!
  const tail = tails.get(sentence)
  const to = tail !== undefined && partings.has(tail) ? tail : end
  let words = 0
  for (let at = from; at < to; at++) if (spoken[at] === 1 && without?.[at] !== 1) words++
  return words
}

function roleOf(sentence: number, words: number, signs: Signs): Part['role'] {
  const { text, linked, sections, targeted, says, reads, points, tools, advised, courtesies, softened } =
    signs
  const isLinked = linked.has(sentence)
  if (words === 0 && !isLinked && !sections.has(sentence) && !says.has(sentence)) return 'manner'
  if (says.has(sentence) || text.sentences[sentence]!.mark === '?') return 'answer'
  if (isLinked) {
    const isPointed = points.has(sentence) && !tools.has(sentence)
    if (reads.has(sentence) || advised.has(sentence) || isPointed) return 'pointer'
    if (words > BARE) return 'answer'
    return isLed(sentence, signs) || courtesies.size === 0 ? 'pointer' : 'manner'
  }
  if (sections.has(sentence)) return 'pointer'
  const next = sentence + 1
  if (isLed(next, signs) || (reads.has(sentence) && linked.has(next) && targeted.has(next))) return 'pointer'
  return courtesies.has(sentence) && !softened.has(sentence) ? 'manner' : 'answer'
}

/** A line that is only a link, with pointing words on the line before it. */
function isLed(sentence: number, signs: Signs): boolean {
  const { text, linked, reads, points } = signs
  const isOpen = text.sentences[sentence - 1]?.mark === ''
  const isPointed = reads.has(sentence - 1) || (isOpen && points.has(sentence - 1))
  return isPointed && linked.has(sentence) && count(sentence, signs) <= BARE
}
