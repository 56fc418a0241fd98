import type { Entity, Lexicon, Match, Span, Text, TurnFact, TurnFacts } from '../../types.ts'
import { bySentence, mannersIn, requestsIn, spokenIn, tailsOf, valuesIn } from './layout.ts'

/** A sentence with fewer words beside its link says nothing of its own. */
const BARE = 2

/**
 * Links of the message, and parts of a site or a knowledge base that it points at by name; a part that is only mentioned is left out.
 * Shares of all together are at most 1.
 */
export const fact: TurnFact<'links'> = ({ text, facts }, { lexicon }) => {
  const links = text.entities.filter((entity) => entity.kind === 'link' && isOwn(text, entity))
  const sections = lexicon.find('section', text)
  if (links.length + sections.length === 0) return []

  const parts = partsOf(text, facts, links, sections, lexicon)
  const body = parts.filter(({ role }) => role !== 'manner').reduce((sum, { words }) => sum + words, 0)
  const own: ReadonlySet<Span> = new Set(links)
  return parts.flatMap(({ role, words, targets }, i) => {
    const lead = parts[i - 1]
    const pointing = words + (lead?.role === 'pointer' && lead.targets.length === 0 ? lead.words : 0)
    const share = role === 'pointer' && body > 0 ? pointing / body / targets.length : 0
    return targets
      .filter((target) => share > 0 || own.has(target))
      .map(({ start, end }) => ({ span: { start, end }, share }))
  })
}

interface Part {
  /** `manner`: greeting, closing, signature and courtesies. */
  readonly role: 'pointer' | 'answer' | 'manner'
  readonly words: number
  /** Links, or where there is none, parts of a site. */
  readonly targets: readonly Span[]
}

function partsOf(
  text: Text,
  facts: TurnFacts,
  links: readonly Entity[],
  sections: readonly Match[],
  lexicon: Lexicon,
): Part[] {
  const tails = tailsOf(text, links)
  const found = (list: string) =>
    new Set(
      lexicon
        .find(list, text)
        .filter(({ from }) => from < (tails.get(text.words[from]!.sentence) ?? text.words.length))
        .map(({ from }) => text.words[from]!.sentence),
    )
  const reads = found('read')
  const points = found('point')
  const tools = found('tool')
  const courtesies = found('courtesy')
  const values = valuesIn(text).filter((i) => !courtesies.has(i))
  const advised = found('advised')
  const acts = [...found('act')].filter((i) => !advised.has(i))
  const says = new Set([...acts, ...found('say'), ...values, ...requestsIn(text, facts)])
  const linkedIn = bySentence(text, links)
  const sectionsIn = bySentence(text, sections)
  const spoken = spokenIn(text, links)
  const manners = mannersIn(text, facts)

  return text.sentences.map((_, i): Part => {
    const linked = linkedIn.get(i) ?? NOTHING
    const targets = linked.length > 0 ? linked : (sectionsIn.get(i) ?? NOTHING)
    const words = count(i, manners)
    return { role: roleOf(i, linked, targets, words), words: words + linked.length, targets }
  })

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
    if (isLed(i + 1)) return 'pointer'
    return courtesies.has(i) ? 'manner' : 'answer'
  }
}

const NOTHING: readonly Span[] = []

/** Links in quoted text and after the writer's initials belong to somebody else, or to a picture. */
const isOwn = ({ words }: Text, { from }: Entity) => words[from]?.own !== false
