import { put } from '../../multimap.ts'
import type { Evidence, Lexicon, Prepare, Reply, ReplyFact, Span, Text, Verbatim, Word } from '../../types.ts'
import { isManners } from '../manners.ts'
import { isUpset } from '../upset.ts'

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
    put(patterns, runs[0]![0] ?? '', { id, runs })
  }
  return patterns
}

/** Slots may be filled with any words; greeting, closing and signature do not count on either side. */
export const fact: ReplyFact<'verbatim'> = (reply, { settings, lexicon, prepared }) => {
  const { text, asked, facts } = reply
  if (!settings.templates?.length || asked.length === 0) return NONE
  const body = bodyOf(text)
  if (body.length === 0) return NONE
  const template = templateOf(body, prepared(prepare))
  if (!template) return NONE
  const span = { start: body[0]!.start, end: body.at(-1)!.end }
  if (acknowledges(span, reply, lexicon)) return NONE
  const { id } = template
  const named = id === undefined ? {} : { id }
  const upset = complaintIn(reply)
  if (upset) {
    const related = upset.map((place) => ({ ...place, messageId: 'complaint' }))
    return [{ span, kind: id === undefined ? 'plain' : 'named', ...named, related }]
  }
  if (!isOffTopic(reply)) return NONE
  const related = facts.coverage.map(({ question, message }) => ({
    message,
    span: question.span,
    messageId: 'asked',
  }))
  return [{ span, kind: id === undefined ? 'offTopic' : 'namedOffTopic', ...named, related }]
}

const NONE: readonly Verbatim[] = []

/** No question shares a word with the reply, and they are not found answered or are about other sides of the service. */
function isOffTopic({ asked, turn, facts }: Reply): boolean {
  const { coverage } = facts
  if (coverage.length === 0 || coverage.some(({ overlap }) => overlap > 0)) return false
  if (coverage.every(({ state }) => state === 'not-found')) return true
  const about = new Set(turn.facts.matters.map(({ kind }) => kind))
  const wanted = asked.flatMap(({ facts }) => facts.matters)
  return about.size > 0 && wanted.length > 0 && !wanted.some(({ kind }) => about.has(kind))
}

/** Where the customer complains, one place a message. */
function complaintIn({ facts }: Reply): readonly Evidence[] | undefined {
  const { complaint, mood } = facts
  if (!complaint && !isUpset(mood)) return undefined
  const places = complaint?.evidence ?? mood.cues
  return places.filter(({ message }, at) => places.findIndex((one) => one.message === message) === at)
}

/** A few words, or a few sentences of which each only thanks or says that the message has come. */
function acknowledges({ start, end }: Span, { text }: Reply, lexicon: Lexicon): boolean {
  const words = text.wordFrom(end - 1) + 1 - text.wordFrom(start)
  if (words <= FEW) return true
  const idle = lexicon.find('acknowledges', text)
  return (
    words <= SHORT &&
    text.sentences
      .filter((sentence) => sentence.own && sentence.end > start && sentence.start < end)
      .every((sentence) => idle.some((place) => place.end > sentence.start && place.start < sentence.end))
  )
}

/** Words of a "thank you, we are on it". */
const FEW = 5

/** Words of an acknowledgement. */
const SHORT = 30

function templateOf(body: readonly Word[], patterns: Patterns): Pattern | undefined {
  const forms = body.map(formOf)
  const alike = [...(patterns.get(forms[0]!) ?? []), ...(patterns.get('') ?? [])]
  return alike.find(({ runs }) => fits(runs, forms))
}

const SLOT = '<placeholder>'

/** The writer's own words between greeting and closing. */
function bodyOf({ words, regions }: Text): readonly Word[] {
  const manners = regions.filter(isManners)
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
