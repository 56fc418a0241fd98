import type { Entity, LinkFact, Span, Text, TurnFact } from '../../types.ts'
import { type Part, partsOf, sharesOf } from './parts.ts'
import { signsOf } from './signs.ts'

/**
 * Links of the message, and parts of a site or a knowledge base that it points at by name; a part that is only mentioned is left out.
 * Shares of all together are at most 1.
 */
export const fact: TurnFact<'links'> = ({ text, facts }, { lexicon }) => {
  const links = text.entities.filter((entity) => entity.kind === 'link' && isOwn(text, entity))
  const sections = lexicon.find('section', text)
  if (links.length + sections.length === 0) return []

  const signs = signsOf({ text, facts }, links, sections, lexicon)
  if (signs === undefined) return links.map((link) => ({ span: spanOf(link), share: 0 }))
  const parts = partsOf(signs, facts)
  const own: ReadonlySet<Span> = new Set(links)
  const shares = sharesOf(parts)
  return parts.flatMap(({ targets, lone }, i) => {
    if (targets.length === 0) return NOTHING_FOUND
    const share = shares[i]! / targets.length
    const behind = share > 0 ? answerBehind(parts, i) : -1
    const followed = behind === -1 ? undefined : spanOf(text.sentences[behind]!)
    return targets
      .filter((target) => share > 0 || own.has(target))
      .map((target) => ({
        span: spanOf(target),
        share,
        ...(followed && { followed }),
        ...(lone && { lone }),
      }))
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

/** Links in quoted text and after the writer's initials belong to somebody else, or to a picture. */
const isOwn = ({ words }: Text, { from }: Entity) => words[from]?.own === true
