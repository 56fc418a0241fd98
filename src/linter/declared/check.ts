import type {
  Check,
  Conditions,
  Data,
  Finding,
  Lexicon,
  Match,
  RelatedPlace,
  Reply,
  Rule,
  Span,
  Suggestion,
} from '../../types.ts'
import { calls } from '../conditions.ts'
import { entriesOf, type FactEntry, holdsAny, type Source, spanOf, toSource } from './entries.ts'
import { harmful } from './harmful.ts'
import { planLists } from './lists.ts'
import { proofOf, shown } from './proof.ts'

/**
 * The check of a rule without code, made of its lists and its door plate: **when** the customer says this, **avoid** that,
 * **expect** the other. `factOf` tells what a fact is of.
 */
export function declaredCheck(
  { meta, messages }: Rule,
  lists: readonly string[],
  factOf: (fact: string) => Source['of'],
): Check {
  const { finds, expects, unless, spares, proof, lists: conditions = {} } = meta.says ?? {}
  const source = (choice: NonNullable<typeof finds>): Source => toSource(choice, factOf(choice.fact))
  const found = finds && source(finds)
  const expected = expects?.map(source) ?? []
  const silencers = unless?.map(source) ?? []
  const sparing = spares?.map(source) ?? []
  const plan = planLists(lists)
  const expecting = plan.expect || expects !== undefined
  const has = (messageId: string) => messages.en[messageId] !== undefined
  const templateId = has('template') ? 'template' : undefined

  /** What the lists and the plate mark, whatever the customer said. */
  const marked = (reply: Reply, lexicon: Lexicon): readonly Finding[] => {
    let findings: Finding[] | undefined
    for (const avoid of plan.avoid) {
      const matches = harmful(avoid, reply, lexicon, sparing)
      if (matches.length === 0 || !isCalledFor(reply, conditions[avoid.list])) continue
      findings ??= []
      for (const match of matches) findings.push(ofMatch(match, avoid.messageId))
    }
    const entries = found ? entriesOf(found, reply) : []
    if (entries.length > 0) {
      const marked = findings ?? []
      const further = entries.map((entry) => ofEntry(entry, has))
      findings = [...marked, ...further.filter((one) => !marked.some((other) => overlap(one, other)))]
    }
    if (expecting && !(plan.expect && lexicon.has('expect', reply.text)) && !holdsAny(expected, reply))
      findings = [...(findings ?? []), { messageId: reply.thread.template && templateId }]
    return findings ?? NOTHING
  }

  // Not a generator: of the replies that it is asked about it marks nothing in most, and each would have made one.
  return (reply, { lexicon }) => {
    const findings = marked(reply, lexicon)
    if (findings.length === 0 || (plan.unless && lexicon.has('unless', reply.text))) return NOTHING

    const when = plan.when ? said('when', reply, lexicon) : []
    if (plan.when && when.length === 0) return NOTHING
    if (plan.asked && reply.asked.some(({ text }) => lexicon.has('asked', text))) return NOTHING
    if (!isCalledFor(reply, meta.on) || holdsAny(silencers, reply)) return NOTHING

    const proofs = proof ? proofOf(reply, proof) : []
    const wasSaid =
      expects !== undefined && saidBefore(expected, reply, proof === 'mood' ? lastTold(reply) : -1)
    const related = [...when, ...shown(proofs)]
    return findings.filter(({ span }) => span || !wasSaid).map((finding) => withRelated(finding, related))
  }
}

const NOTHING: readonly Finding[] = []

const isCalledFor = (reply: Reply, on: Conditions | undefined) => !on || calls(reply, on)

function ofMatch(match: Match, messageId: string): Finding {
  const suggest = match.replacements.map((text) => instead(match, text))
  return { messageId, span: match, ...(suggest.length > 0 && { suggest }) }
}

/** The entry's `kind` names its message where the room has such a one; its words and numbers fill the holes. */
function ofEntry(entry: FactEntry, has: (messageId: string) => boolean): Finding {
  const span = spanOf(entry)
  const { kind, better, related } = entry
  return {
    messageId: typeof kind === 'string' && has(kind) ? kind : undefined,
    span,
    data: dataOf(entry),
    related,
    ...(span && typeof better === 'string' && { suggest: [instead(span, better)] }),
  }
}

const dataOf = (entry: FactEntry): Data =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  )

const instead = ({ start, end }: Span, text: string): Suggestion => ({
  messageId: 'suggest',
  fix: { span: { start, end }, text },
})

/** What a list marks already is not marked once more. */
const overlap = ({ span: one }: Finding, { span: other }: Finding) =>
  one !== undefined && other !== undefined && one.start < other.end && other.start < one.end

const said = (list: string, { asked }: Reply, lexicon: Lexicon): readonly RelatedPlace[] =>
  asked.flatMap(({ index, text }) => lexicon.find(list, text).map((span) => ({ message: index, span })))

/** Whether our people said it earlier in the thread, behind a message. */
const saidBefore = (expected: readonly Source[], reply: Reply, since: number): boolean =>
  reply.before.some(
    (turn) =>
      turn.index > since &&
      turn.message.role === 'agent' &&
      !turn.message.internal &&
      holdsAny(expected, reply, turn),
  )

/** The latest message in which discontent is told: a mood is answered each time it shows. */
function lastTold({ asked, facts: { airing, mood } }: Reply): number {
  const [latest] = airing?.kind === 'told' ? asked.slice(-1) : []
  return latest?.index ?? mood.cues.reduce((last, { message }) => Math.max(last, message), -1)
}

const withRelated = (finding: Finding, related: readonly RelatedPlace[]): Finding =>
  related.length === 0 ? finding : { ...finding, related: [...(finding.related ?? []), ...related] }
