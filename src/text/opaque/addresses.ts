import type { Opaque } from '../draft.ts'
import { allMatches } from '../matches.ts'
import { Kind, kindOf } from '../words/characters.ts'

/** The domains that make a link of a name without a scheme. */
const DOMAINS = new Set(
  'ru com org net io me by kz uz app su info dev co uk eu us tv biz example рф'.split(' '),
)
const LONGEST = { local: 64, label: 63, labels: 5, ending: 24 }
const WITH_SCHEME = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,11}:\/\/[^\s<>"«»{}|\\^`]+/gi
const PATH = /[/?#][^\s<>"«»{}|\\^`]*/y

/** `https://…` and other schemes. */
export function findLinks(value: string): Opaque[] {
  const found: Opaque[] = []
  for (const match of allMatches(value, WITH_SCHEME)) {
    const link = match[0].slice(0, linkLength(match[0]))
    found.push({ kind: 'link', start: match.index, end: match.index + link.length, value: link })
  }
  return found
}

/** `shop.example.com/help`: names in a known domain, with what follows them. Read character by character: a pattern of all letters takes milliseconds to compile. */
export function findBareLinks(value: string): Opaque[] {
  const found: Opaque[] = []
  for (let dot = value.indexOf('.'); dot >= 0; dot = value.indexOf('.', dot)) {
    const start = nameStart(value, dot)
    const name = start < 0 ? -1 : domainEnd(value, dot)
    if (name < 0) {
      dot++
      continue
    }
    PATH.lastIndex = name
    const limit = PATH.test(value) ? PATH.lastIndex : name
    const end = start + linkLength(value.slice(start, limit))
    found.push({ kind: 'link', start, end, value: value.slice(start, end) })
    dot = limit
  }
  return found
}

/** Where the name begins whose first stop is at `dot`; -1: none does. */
function nameStart(value: string, dot: number): number {
  const start = labelStart(value, dot)
  if (start === dot || !isAlphanumeric(value, start)) return -1
  const before = value.charCodeAt(start - 1)
  return before === 0x2e || before === 0x40 || before === 0x5f || before === 0x2f ? -1 : start
}

function labelStart(value: string, end: number): number {
  let start = end
  while (start > 0 && end - start <= LONGEST.label && isLabelAt(value, start - 1)) start--
  return end - start > LONGEST.label ? end : start
}

/** Past the last known domain among the labels from `dot` on; -1: there is none. */
function domainEnd(value: string, dot: number): number {
  let last = -1
  let at = dot
  for (let label = 0; label < LONGEST.labels && value.charCodeAt(at) === 0x2e; label++) {
    const end = labelEnd(value, at + 1)
    if (end < 0) break
    const after = value.charCodeAt(end)
    if (after !== 0x40 && after !== 0x5f && DOMAINS.has(value.slice(at + 1, end).toLowerCase())) last = end
    at = end
  }
  return last
}

/** Past the label that begins here; -1: none does, or it is too long. */
function labelEnd(value: string, start: number): number {
  if (!isAlphanumeric(value, start)) return -1
  let end = start + 1
  while (end - start <= LONGEST.label && isLabelAt(value, end)) end++
  return end - start > LONGEST.label ? -1 : end
}

/** A link does not swallow the stop, bracket or comma that closes its sentence. */
function linkLength(link: string): number {
  let end = link.length
  let depth = 0
  for (let index = 0; index < link.length; index++) {
    const character = link.charCodeAt(index)
    if (character === 0x28) depth++
    else if (character === 0x29) depth--
  }
  for (; end > 0; end--) {
    const character = link.charAt(end - 1)
    if (character === ')' && depth < 0) depth++
    else if (!'.,;:!?…»”’\'"]*_'.includes(character)) break
  }
  return end
}

/** `name@example.com` */
export function findEmails(value: string): Opaque[] {
  const found: Opaque[] = []
  let least = 0
  for (let at = value.indexOf('@'); at >= 0; at = value.indexOf('@', at + 1)) {
    const start = localStart(value, at, least)
    const end = start < 0 ? -1 : mailEnd(value, at + 1)
    if (end < 0) continue
    found.push({ kind: 'email', start, end, value: value.slice(start, end).toLowerCase() })
    least = end
    at = end - 1
  }
  return found
}

function localStart(value: string, at: number, least: number): number {
  let start = at
  while (start > 0 && at - start <= LONGEST.local && isLocalAt(value, start - 1)) start--
  return start < at && start >= least && at - start <= LONGEST.local && isAlphanumeric(value, start)
    ? start
    : -1
}

function isLocalAt(value: string, index: number): boolean {
  const code = value.charCodeAt(index)
  return code === 0x2e || code === 0x5f || code === 0x25 || code === 0x2b || isLabelAt(value, index)
}

/** Past the last label that can end an address: letters alone. */
function mailEnd(value: string, start: number): number {
  let last = -1
  let end = labelEnd(value, start)
  while (end >= 0 && value.charCodeAt(end) === 0x2e) {
    const from = end + 1
    let to = from
    while (to - from <= LONGEST.ending && isLetter(value, to)) to++
    if (to - from >= 2 && to - from <= LONGEST.ending && !isAlphanumeric(value, to)) last = to
    end = from
    while (end - from <= LONGEST.label && isLabelAt(value, end)) end++
    if (end === from || end - from > LONGEST.label) break
  }
  return last
}

function isLetter(value: string, index: number): boolean {
  const kind = kindOf(value.charCodeAt(index)) & 7
  return kind > Kind.digit && kind < Kind.mark
}

function isAlphanumeric(value: string, index: number): boolean {
  const kind = kindOf(value.charCodeAt(index)) & 7
  return kind >= Kind.digit && kind < Kind.mark
}

function isLabelAt(value: string, index: number): boolean {
  return isAlphanumeric(value, index) || value.charCodeAt(index) === 0x2d
}
