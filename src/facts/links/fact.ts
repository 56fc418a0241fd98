import type { Entity, Lexicon, LinkFact, Match, Sentence, Span, Text, TurnFact } from '../../types.ts'

/** A sentence with fewer words beside its link says nothing of its own. */
const BARE = 2

/** Values in a sentence are an answer, not a pointer. */
const VALUES: ReadonlySet<Entity['kind']> = new Set(['money', 'percent', 'date', 'time', 'duration', 'phone'])

/**
 * Links of the message, and parts of a site or a knowledge base that it points at by name; a part that is only mentioned is left out.
 * Shares of all together are at most 1.
 */
export const fact: TurnFact<'links'> = ({ text }, { lexicon }) => {
  const links = text.entities.filter(({ kind }) => kind === 'link')
  const sections = lexicon.find('section', text)
  if (links.length + sections.length === 0) return []

  const sentences = sentencesOf(text, links, sections, lexicon)
  const body = sentences.filter(({ role }) => role !== 'manner').reduce((sum, { words }) => sum + words, 0)
  return sentences.flatMap(({ role, words, targets }) => {
    const share = role === 'pointer' && body > 0 ? words / body / targets.length : 0
    return targets
      .filter((target) => share > 0 || links.includes(target as Entity))
      .map(({ start, end }) => ({ span: { start, end }, share }) satisfies LinkFact)
  })
}

interface Part {
  /** `manner`: greeting, closing, signature and courtesies. */
  readonly role: 'pointer' | 'answer' | 'manner'
  readonly words: number
  /** Links, or where there is none, parts of a site. */
  readonly targets: readonly Span[]
}

function sentencesOf(text: Text, links: readonly Entity[], sections: readonly Match[], lexicon: Lexicon): Part[] {
  const found = (list: string) => new Set(lexicon.find(list, text).map(({ from }) => text.words[from]!.sentence))
  const points = found('point')
  const acts = found('act')
  const courtesies = found('courtesy')
  for (const { kind, from } of text.entities) {
    if (VALUES.has(kind) && text.words[from]) acts.add(text.words[from]!.sentence)
  }
  const manners = text.regions.filter(({ kind }) => kind === 'greeting' || kind === 'closing' || kind === 'signature')

  const parts: Part[] = []
  for (let i = 0; i < text.sentences.length; i++) {
    const sentence = text.sentences[i]!
    const inside = (span: Span) => sentence.start <= span.start && span.start < sentence.end
    const linked = links.filter(inside)
    const targets = linked.length > 0 ? linked : sections.filter(inside)
    const words = ownWords(text, sentence, linked, manners)
    const next = text.sentences[i + 1]
    const leads = next !== undefined && points.has(i) && isBare(text, next, links)
    parts.push({ role: roleOf(i, targets, linked, words, leads), words: words + linked.length, targets })
  }
  return parts

  function roleOf(i: number, targets: readonly Span[], linked: readonly Entity[], words: number, leads: boolean): Part['role'] {
    if (words === 0 && targets.length === 0) return 'manner'
    if (acts.has(i)) return 'answer'
    if (linked.length > 0 && (words <= BARE || points.has(i))) return 'pointer'
    if (linked.length === 0 && targets.length > 0) return 'pointer'
    if (leads) return 'pointer'
    return courtesies.has(i) && targets.length === 0 ? 'manner' : 'answer'
  }
}

/** Words of the sentence outside links and manners. */
function ownWords({ words }: Text, sentence: Sentence, linked: readonly Entity[], manners: readonly Span[]): number {
  let count = 0
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = words[i]!
    const { start } = word
    if (!word.own || !/^\p{L}/u.test(word.lexeme.form)) continue
    const inside = (span: Span) => span.start <= start && start < span.end
    if (!linked.some(inside) && !manners.some(inside)) count++
  }
  return count
}

/** A line that is only a link. */
function isBare(text: Text, sentence: Sentence, links: readonly Entity[]): boolean {
  const linked = links.filter(({ start }) => sentence.start <= start && start < sentence.end)
  return linked.length > 0 && ownWords(text, sentence, linked, []) <= BARE
}
