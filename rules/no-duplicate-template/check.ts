import type { FilesCheck, Gist, Summarize, SummedTemplate } from '../../src/types.ts'

type Template = SummedTemplate<Gist>

export const summarize: Summarize<Gist> = ({ turn: { facts } }) => facts.gist && { value: facts.gist }

export const checkFiles: FilesCheck<Gist> = function* (templates) {
  const groups = new Map<string, number[]>()
  for (const [index, { language, value }] of templates.entries()) {
    const key = `${language}\n${value.short ? value.subjects[0] : ''}\n${value.values}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  const twins: { readonly template: number; readonly of: number }[] = []
  for (const group of groups.values()) if (group.length > 1) twins.push(...twinsIn(group, templates))
  for (const { template, of } of twins.sort((a, b) => a.template - b.template)) {
    const { name, file, line } = templates[of]!
    const messageId = sameWords(templates[template]!.value, templates[of]!.value) ? 'default' : 'nearly'
    const related = [{ template: of, messageId: 'other' }]
    yield { template, messageId, data: { name, place: `${file}:${line}` }, related }
  }
}

/**
 * Each template that says what an earlier one says. Two texts alike share one of their rarest words, so only templates that
 * share one are compared; what is a twin itself is compared with nothing more.
 */
function* twinsIn(group: readonly number[], templates: readonly Template[]) {
  const words = group.map((index) => [...templates[index]!.value.subjects, ...templates[index]!.value.others])
  const counts = new Map<string, number>()
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarer = (a: string, b: string) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1)

  const having = new Map<string, number[]>()
  for (const [at, index] of group.entries()) {
    const own = words[at]!.sort(rarer)
    const rarest = own.slice(0, own.length - Math.ceil(own.length * SHARED) + 1)
    const twin = earlierTwin(index, rarest, having, templates)
    if (twin !== undefined) {
      yield { template: index, of: twin }
      continue
    }
    for (const word of rarest) {
      const others = having.get(word)
      if (others) others.push(index)
      else having.set(word, [index])
    }
  }
}

function earlierTwin(
  index: number,
  rarest: readonly string[],
  having: ReadonlyMap<string, readonly number[]>,
  templates: readonly Template[],
): number | undefined {
  const compared = new Set<number>()
  for (const word of rarest)
    for (const other of having.get(word) ?? []) {
      if (compared.has(other)) continue
      if (compared.size === MOST) return undefined
      compared.add(other)
      if (isTwin(templates[index]!, templates[other]!)) return other
    }
  return undefined
}

/** Templates that one is compared with, at most: beyond that its words are everybody's. */
const MOST = 1_000

/** Words that two templates share, of the words of both, to be nearly the same. */
const ALIKE = 0.9

/** The same where each has words of its own: one may be there instead of the other. */
const REWORDED = 0.93

/** The part of a text's words that its twin has at least, whatever the twin's length: `ALIKE` for two of one length and less. */
const SHARED = ALIKE / (2 - ALIKE)

function isTwin(one: Template, other: Template): boolean {
  if (differs(one.channel, other.channel) || differs(one.template.platform, other.template.platform))
    return false
  if (one.channel !== other.channel && one.name === other.name) return false
  if (one.locale !== other.locale && (differs(one.locale, other.locale) || one.family === other.family))
    return false
  if (one.value.short) return true
  const subjects = compare(one.value.subjects, other.value.subjects)
  if (subjects.left > 0 && subjects.right > 0) return false
  const others = compare(one.value.others, other.value.others)
  const shared = 2 * (subjects.shared + others.shared)
  const [left, right] = [subjects.left + others.left, subjects.right + others.right]
  return shared >= (left > 0 && right > 0 ? REWORDED : ALIKE) * (shared + left + right)
}

const differs = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other

/** How many words two sorted lists share, and how many each has for itself. */
function compare(one: readonly string[], other: readonly string[]) {
  let shared = 0
  for (let at = 0, there = 0; at < one.length && there < other.length; ) {
    if (one[at] === other[there]) {
      shared++
      at++
      there++
    } else if (one[at]! < other[there]!) at++
    else there++
  }
  return { shared, left: one.length - shared, right: other.length - shared }
}

const sameWords = (one: Gist, other: Gist): boolean =>
  one.subjects.join() === other.subjects.join() && one.others.join() === other.others.join()
