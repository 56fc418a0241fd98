import type {
  Entity,
  Lexicon,
  LinkFact,
  Match,
  Sentence,
  Span,
  Text,
  TurnFact,
  TurnFacts,
} from '../../types.ts'
import { bySentence, mannersIn, requestsIn, spokenIn, tailsOf, valuesIn } from './layout.ts'

/** A sentence with fewer words beside its link says nothing of its own. */
const BARE = 2

/** Requests are looked for only where what points is at least so much of the body: in the rest it says something anyway. */
const NEARLY_ALL = 0.9

/**
 * Links of the message, and parts of a site or a knowledge base that it points at by name; a part that is only mentioned is left out.
 * Shares of all together are at most 1.
 */
export const fact: TurnFact<'links'> = ({ text, facts }, { lexicon }) => {
  const links = text.entities.filter((entity) => entity.kind === 'link' && isOwn(text, entity))
  const sections = lexicon.find('section', text)
  if (links.length + sections.length === 0) return []

  const parts = partsOf(text, facts, links, sections, lexicon)
  if (parts === undefined) return links.map(({ start, end }) => ({ span: { start, end }, share: 0 }))
  const own: ReadonlySet<Span> = new Set(links)
  const shares = sharesOf(parts)
  return parts.flatMap(({ targets }, i) => {
    if (targets.length === 0) return NOTHING_FOUND
    const share = shares[i]! / targets.length
    const behind = share > 0 ? answerBehind(parts, i) : -1
    const followed = behind === -1 ? undefined : spanOf(text.sentences[behind]!)
    return targets
      .filter((target) => share > 0 || own.has(target))
      .map((target) => ({ span: spanOf(target), share, ...(followed && { followed }) }))
  })
}

const NOTHING_FOUND: readonly LinkFact[] = []
const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** A sentence of fewer words is a courtesy, whatever it says. */
const SENTENCE = 3

/** Where the answer goes on behind a part that points; -1: it does not. */
const answerBehind = (parts: readonly Part[], pointer: number): number =>
  parts.findIndex(
    ({ role, words, asks }, i) => i > pointer && role === 'answer' && words >= SENTENCE && !asks,
  )

interface Part {
  /** `manner`: greeting, closing, signature and courtesies. */
  readonly role: 'pointer' | 'answer' | 'manner'
  readonly words: number
  /** Links, or where there is none, parts of a site. */
  readonly targets: readonly Span[]
  readonly asks: boolean
}

/** How much of the body each part is that points somewhere, with the words that lead to it. */
function sharesOf(parts: readonly Part[]): readonly number[] {
  let body = 0
  for (const { role, words } of parts) if (role !== 'manner') body += words
  return parts.map(({ role, words, targets }, i) => {
    if (role !== 'pointer' || targets.length === 0 || body === 0) return 0
    const lead = parts[i - 1]
    return (words + (lead?.role === 'pointer' && lead.targets.length === 0 ? lead.words : 0)) / body
  })
}

/** The sentences of a text; undefined: none of them points anywhere. */
function partsOf(
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
  const courtesies = found('courtesy')
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
  const parts = text.sentences.map(partOf)
  if (sharesOf(parts).reduce((sum, share) => sum + share, 0) < NEARLY_ALL) return parts
  const requests = requestsIn(text, facts)
  if (requests.length === 0) return parts
  for (const i of requests) says.add(i)
  return text.sentences.map(partOf)

  function partOf({ mark }: Sentence, i: number): Part {
    const linked = linkedIn.get(i) ?? NOTHING
    const targets = linked.length > 0 ? linked : (sectionsIn.get(i) ?? NOTHING)
    const words = count(i, manners)
    return {
      role: roleOf(i, linked, targets, words),
      words: words + linked.length,
      targets,
      asks: mark === '?',
    }
  }

  /** Words of the sentence outside links and, if asked, manners. */
  function count(sentence: number, without?: Uint8Array): number {
    const { from, to } = text.sentences[sentence]!
    let words = 0
    for (let i = from; i < to; i++) if (spoken[i] === 1 && without?.[i] !== 1) words++
    return words
  }

  /** A line that is only a link, with pointing words on the line before it. */
  function isLed(i: number): boolean {
    const open = text.sentences[i - 1]?.mark === ''
    return (reads.has(i - 1) || (open && points.has(i - 1))) && linkedIn.has(i) && count(i) <= BARE
  }

  function roleOf(i: number, linked: readonly Span[], targets: readonly Span[], words: number): Part['role'] {
    if (words === 0 && targets.length === 0) return 'manner'
    if (says.has(i) || text.sentences[i]!.mark === '?') return 'answer'
    if (linked.length > 0) {
      if (reads.has(i) || (points.has(i) && !tools.has(i))) return 'pointer'
      if (words > BARE) return 'answer'
      return isLed(i) || courtesies.size === 0 ? 'pointer' : 'manner'
    }
    if (targets.length > 0) return 'pointer'
    if (isLed(i + 1) || (reads.has(i) && linkedIn.has(i + 1) && targeted.has(i + 1))) return 'pointer'
    return courtesies.has(i) ? 'manner' : 'answer'
  }
}

const NOTHING: readonly Span[] = []
const NOWHERE: ReadonlySet<number> = new Set()

/** Links in quoted text and after the writer's initials belong to somebody else, or to a picture. */
const isOwn = ({ words }: Text, { from }: Entity) => words[from]?.own === true
