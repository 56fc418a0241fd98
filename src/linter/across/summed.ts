import type { Channel, Json, Reply, Rule, Template, TextLanguage } from '../../types.ts'
import { type Bearings, type Place, placeOf } from '../place.ts'
import type { Plan } from '../plan.ts'

/** All that is kept of a linted template for the rules that look across templates: plain values. */
export interface Summed {
  readonly id?: string | undefined
  readonly channel?: Channel | undefined
  readonly template: Template
  readonly language: TextLanguage
  /** The text without the white space around; its quote is empty. */
  readonly whole: Place
  /** What each rule keeps, by its id, and where its findings may point. */
  readonly sums: Readonly<Record<string, { readonly value: Json; readonly places: readonly Place[] }>>
}

/** Sums a template up for every rule that will look across all of them; a rule that throws keeps nothing. */
export function sumUp(
  reply: Reply,
  judges: Plan['templates'],
  bearings: Bearings,
  onCrash: (error: unknown, rule: Rule) => void,
): Summed {
  const { thread, channel, text } = reply
  const sums: Record<string, { value: Json; places: Place[] }> = {}
  for (const { rule, context, ask } of judges) {
    try {
      const summary = ask(reply, context)
      if (!summary) continue
      const places = (summary.places ?? []).map((span) => placeOf(reply, span, bearings))
      sums[rule.id] = { value: summary.value, places }
    } catch (error) {
      onCrash(error, rule)
    }
  }
  return {
    id: thread.id,
    channel,
    template: thread.template ?? {},
    language: text.language,
    whole: placeOf(reply, undefined, bearings),
    sums,
  }
}
