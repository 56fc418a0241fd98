import type { Prepare, ReplyFact, Text, Word } from '../../types.ts'

/** A template: the runs of words between its slots. */
interface Pattern {
  readonly id: string | undefined
  readonly runs: readonly (readonly string[])[]
}

/** By the first word, '' where a slot comes first. */
type Patterns = ReadonlyMap<string, readonly Pattern[]>

const prepare: Prepare<Patterns> = ({ templates = [] }, read) => {
  const patterns = new Map<string, Pattern[]>()
  for (const template of templates) {
    const { id, text } = typeof template === 'string' ? { id: undefined, text: template } : template
    const runs = runsOf(bodyOf(read(text)).map(formOf))
    if (runs.every((run) => run.length === 0)) continue
    const first = runs[0]![0] ?? ''
    const known = patterns.get(first)
    if (known) known.push({ id, runs })
    else patterns.set(first, [{ id, runs }])
  }
  return patterns
}

/** Slots may be filled with any words; greeting, closing and signature do not count on either side. */
export const fact: ReplyFact<'verbatim'> = ({ text }, { settings, prepared }) => {
  if (!settings.templates?.length) return undefined
  const patterns = prepared(prepare)
  const body = bodyOf(text)
  if (body.length === 0) return undefined
  const forms = body.map(formOf)
  const alike = [...(patterns.get(forms[0]!) ?? []), ...(patterns.get('') ?? [])]
  const found = alike.find(({ runs }) => fits(runs, forms))
  return found && { id: found.id, span: { start: body[0]!.start, end: body.at(-1)!.end } }
}

const SLOT = '<placeholder>'

/** The writer's own words between greeting and closing. */
function bodyOf({ words, regions }: Text): readonly Word[] {
  const manners = regions.filter(
    ({ kind }) => kind === 'greeting' || kind === 'closing' || kind === 'signature',
  )
  return words.filter(
    ({ own, start }) => own && !manners.some((region) => region.start <= start && start < region.end),
  )
}

const formOf = ({ lexeme }: Word): string => lexeme.form

/** As many runs as slots, and one: those at the ends may be empty. */
function runsOf(forms: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [[]]
  for (const form of forms) {
    if (form === SLOT) runs.push([])
    else runs.at(-1)!.push(form)
  }
  return runs
}

/** Whether the runs stand in the words one after another, the first at their beginning and the last at their end. */
function fits(runs: readonly (readonly string[])[], forms: readonly string[]): boolean {
  const [first = [], ...rest] = runs
  if (!standsAt(first, forms, 0)) return false
  const last = rest.pop()
  if (!last) return first.length === forms.length
  let at = first.length
  for (const run of rest) {
    while (!standsAt(run, forms, at)) if (++at > forms.length) return false
    at += run.length
  }
  const end = forms.length - last.length
  return end >= at && standsAt(last, forms, end)
}

const standsAt = (run: readonly string[], forms: readonly string[], at: number): boolean =>
  run.every((form, offset) => forms[at + offset] === form)
