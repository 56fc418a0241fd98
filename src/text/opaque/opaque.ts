import type { Opaque } from '../draft.ts'
import { allMatches } from '../matches.ts'
import { Mark } from '../signs.ts'
import { findBareLinks, findEmails, findLinks } from './addresses.ts'
import { findEnclosed } from './enclosed.ts'
import { RECOGNISERS, type Recogniser } from './recognisers.ts'

const ANY = RECOGNISERS.reduce((all, { marks }) => all | marks, Mark.scheme | Mark.at | Mark.dot)

/** Links, e-mails, placeholders, code and comments, in order, without overlap. */
export function findOpaque(value: string, marks: number): readonly Opaque[] {
  if ((marks & ANY) === 0) return []
  let found: readonly Opaque[] = []
  for (const enclosed of findEnclosed(value, marks)) found = merge(found, enclosed)
  for (const recogniser of RECOGNISERS) {
    if ((marks & recogniser.marks) === 0) continue
    if (recogniser.opening !== undefined && !standsOutside(value, recogniser.opening, found)) continue
    found = merge(found, recognise(value, recogniser))
  }
  if ((marks & Mark.scheme) !== 0) found = merge(found, findLinks(value))
  if ((marks & Mark.at) !== 0) found = merge(found, findEmails(value))
  if ((marks & Mark.dot) !== 0) found = merge(found, findBareLinks(value))
  return found
}

function standsOutside(value: string, opening: string, found: readonly Opaque[]): boolean {
  let at = value.indexOf(opening)
  for (const { start, end } of found) {
    if (at < start) return at >= 0
    if (at < end) at = value.indexOf(opening, end)
  }
  return at >= 0
}

function recognise(value: string, { kind, pattern, value: read }: Recogniser): readonly Opaque[] {
  const found: Opaque[] = []
  for (const match of allMatches(value, pattern)) {
    const meaning = read(match)
    if (meaning === undefined) continue
    found.push({ kind, start: match.index, end: match.index + match[0].length, value: meaning })
  }
  return found
}

/** Both lists in order; what overlaps one that was found before is dropped. */
function merge(kept: readonly Opaque[], fresh: readonly Opaque[]): readonly Opaque[] {
  if (kept.length === 0 || fresh.length === 0) return kept.length === 0 ? fresh : kept
  const merged: Opaque[] = []
  let at = 0
  let end = 0
  for (const span of fresh) {
    for (let next = kept[at]; next !== undefined && next.start < span.end; next = kept[at]) {
      merged.push(next)
      end = next.end
      at++
    }
    if (span.start >= end) merged.push(span)
  }
  for (; at < kept.length; at++) merged.push(kept[at]!)
  return merged
}
