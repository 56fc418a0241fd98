import type { Entity, Lexicon, Match, Sentence, Span, Text, TurnFacts } from '../../types.ts'
import { answeredBehind, bySentence, mannersIn, requestsIn, spokenIn, tailsOf, valuesIn } from './layout.ts'

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

/** The sentences of a text; undefined: none of them points anywhere. */
export function partsOf(
  text: Text,
  facts: TurnFacts,
  links: readonly Entity[],
  sections: readonly Match[],
  lexicon: Lexicon,
): Part[] | undefined {
  const tails = tailsOf(text, links)
  const found = (list: string): ReadonlySet<number> => {
    const matches = lexicon.find(list, text)
    if (matches.length === 0) return NOWHERE
    const sentences = new Set<number>()
    for (const { from } of matches) {
      const { sentence } = text.words[from]!
      if (from < (tails.get(sentence) ?? text.words.length)) sentences.add(sentence)
    }
    return sentences
  }
  const polite = lexicon.find('courtesy', text)
  const courtesies = found('courtesy')
  const partings = new Set(polite.map(({ from }) => from))
  const values = valuesIn(text).filter((i) => !courtesies.has(i))
  const advised = found('advised')
  const acts = [...found('act')].filter((i) => !advised.has(i))
  const says = new Set([...acts, ...found('say'), ...values])
  const linkedIn = bySentence(text, links)
  const sectionsIn = bySentence(text, sections)
  const targeted = new Set([...linkedIn.keys(), ...sectionsIn.keys()])
  for (const i of targeted) if (says.has(i) || text.sentences[i]!.mark === '?') targeted.delete(i)
  if (targeted.size === 0) return undefined

  const reads = found('read')
  const points = found('point')
  const tools = found('tool')
  const spoken = spokenIn(text, links)
  const manners = mannersIn(text, facts)
  const softened = courtesies.size > 0 ? answeredBehind(text, polite) : NOWHERE
  const parts = alone(text.sentences.map(partOf))
  if (sharesOf(parts).reduce((sum, share) => sum + share, 0) < NEARLY_ALL) return parts
  const requests = requestsIn(text, facts)
  if (requests.length === 0) return parts
  for (const i of requests) says.add(i)
  return alone(text.sentences.map(partOf))

  function partOf({ mark }: Sentence, i: number): Part {
    const linked = linkedIn.get(i) ?? NOTHING
    const targets = linked.length > 0 ? linked : (sectionsIn.get(i) ?? NOTHING)
    const words = count(i, manners)
    return {
      role: roleOf(i, linked, targets, words),
      words: (words === 0 && says.has(i) ? 1 : words) + linked.length,
      targets,
      asks: mark === '?',
    }
  }

  /** Words of the sentence outside links, a courtesy that has begun behind one and, if asked, manners. */
  function count(sentence: number, without?: Uint8Array): number {
    const { from, to: end } = text.sentences[sentence]!
    const tail = tails.get(sentence)
    const to = tail !== undefined && partings.has(tail) ? tail : end
    let words = 0
    for (let i = from; i < to; i++) if (spoken[i] === 1 && without?.[i] !== 1) words++
    return words
  }

  /** Where there is nothing but manners, a link among them is all there is; in a signature it is the sender's. */
  function alone(parts: Part[]): Part[] {
    if (!parts.every(({ role }) => role === 'manner')) return parts
    return parts.map((part, i) =>
      linkedIn.get(i)?.some(({ from }) => manners[from] !== 1)
        ? { ...part, role: 'pointer', lone: true }
        : part,
    )
  }

  /** A line that is only a link, with pointing words on the line before it. */
  function isLed(i: number): boolean {
    const open = text.sentences[i - 1]?.mark === ''
    return (reads.has(i - 1) || (open && points.has(i - 1))) && linkedIn.has(i) && count(i) <= BARE
  }

  function roleOf(i: number, linked: readonly Span[], targets: readonly Span[], words: number): Part['role'] {
    if (words === 0 && targets.length === 0 && !says.has(i)) return 'manner'
    if (says.has(i) || text.sentences[i]!.mark === '?') return 'answer'
    if (linked.length > 0) {
      if (reads.has(i) || advised.has(i) || (points.has(i) && !tools.has(i))) return 'pointer'
      if (words > BARE) return 'answer'
      return isLed(i) || courtesies.size === 0 ? 'pointer' : 'manner'
    }
    if (targets.length > 0) return 'pointer'
    if (isLed(i + 1) || (reads.has(i) && linkedIn.has(i + 1) && targeted.has(i + 1))) return 'pointer'
    return courtesies.has(i) && !softened.has(i) ? 'manner' : 'answer'
  }
}

const NOTHING: readonly Span[] = []
const NOWHERE: ReadonlySet<number> = new Set()
