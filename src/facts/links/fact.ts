import type { Entity, Lexicon, Match, Sentence, Span, Text, TurnFact, TurnFacts } from '../../types.ts'

/** A sentence with fewer words beside its link says nothing of its own. */
const BARE = 2

/** Values in a sentence are an answer, not a pointer. */
const VALUES: ReadonlySet<Entity['kind']> = new Set(['money', 'percent', 'date', 'time', 'duration', 'phone'])

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
  return parts.flatMap(({ role, words, targets }, i) => {
    const lead = parts[i - 1]
    const pointing = words + (lead?.role === 'pointer' && lead.targets.length === 0 ? lead.words : 0)
    const share = role === 'pointer' && body > 0 ? pointing / body / targets.length : 0
    return targets
      .filter((target) => share > 0 || links.includes(target as Entity))
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
  const found = (list: string) =>
    new Set(
      lexicon
        .find(list, text)
        .filter(({ from }) => !isTail(text, from, links))
        .map(({ from }) => text.words[from]!.sentence),
    )
  const reads = found('read')
  const points = found('point')
  const tools = found('tool')
  const courtesies = found('courtesy')
  const values = valuesIn(text).filter((i) => !courtesies.has(i))
  const says = new Set([...found('act'), ...found('say'), ...values, ...requestsIn(text, facts)])
  const manners: Span[] = [
    ...text.regions.filter(({ kind }) => kind === 'greeting' || kind === 'closing' || kind === 'signature'),
    ...facts.greeting,
    ...facts.names.map(({ span }) => span),
  ]

  return text.sentences.map((sentence, i): Part => {
    const inside = (span: Span) => sentence.start <= span.start && span.start < sentence.end
    const linked = links.filter(inside)
    const targets = linked.length > 0 ? linked : sections.filter(inside)
    const words = ownWords(text, sentence, linked, manners)
    return { role: roleOf(i, linked, targets, words), words: words + linked.length, targets }
  })

  /** A line that is only a link, with pointing words on the line before it. */
  function isLed(i: number): boolean {
    const sentence = text.sentences[i]
    const open = text.sentences[i - 1]?.mark === ''
    return (
      (reads.has(i - 1) || (open && points.has(i - 1))) &&
      sentence !== undefined &&
      isBare(text, sentence, links)
    )
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

/** Whether a word stands behind a link where, without a full stop, a new sentence has begun. */
const isTail = ({ words, value }: Text, at: number, links: readonly Entity[]): boolean =>
  links.some(({ from, to }) => {
    const next = words[to]
    if (!next || to > at || words[from]?.sentence !== words[at]!.sentence) return false
    return next.sentence === words[from]?.sentence && value[next.start]!.toLowerCase() !== value[next.start]
  })

/** Sentences with a value: an amount, a time. */
const valuesIn = ({ words, entities }: Text): number[] =>
  entities.flatMap(({ kind, from }) => (VALUES.has(kind) && words[from] ? [words[from].sentence] : []))

/** Sentences that ask for something. */
const requestsIn = ({ sentences }: Text, { requests }: TurnFacts): number[] =>
  requests.map(({ span }) => sentences.findIndex(({ end }) => span.start < end))

/** Links in quoted text and after the writer's initials belong to somebody else, or to a picture. */
const isOwn = ({ words }: Text, { from }: Entity) => words[from]?.own !== false

/** Words of the sentence outside links and manners. */
function ownWords(
  { words, value }: Text,
  sentence: Sentence,
  linked: readonly Entity[],
  manners: readonly Span[],
): number {
  let count = 0
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = words[i]!
    const { start } = word
    if (!word.own || !/^\p{L}/u.test(word.lexeme.form) || value[start - 1] === '@') continue
    const inside = (span: Span) => span.start <= start && start < span.end
    if (!linked.some(inside) && !manners.some(inside)) count++
  }
  return count
}

function isBare(text: Text, sentence: Sentence, links: readonly Entity[]): boolean {
  const linked = links.filter(({ start }) => sentence.start <= start && start < sentence.end)
  return linked.length > 0 && ownWords(text, sentence, linked, []) <= BARE
}
