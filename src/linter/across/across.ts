import { fingerprint } from '../../fingerprint.ts'
import type { Language, LintMessage, RelatedLocation, RelatedTemplate, SummedTemplate } from '../../types.ts'
import { crash } from '../crash.ts'
import type { Place } from '../place.ts'
import type { ActiveRule } from '../plan.ts'
import { severityNumber } from '../severity.ts'
import { pageOf, sentence, word } from '../wording.ts'
import { families, localeOf } from './locales.ts'
import type { Summed } from './summed.ts'

/** A template of a run, with what is needed to report about it. */
export interface RunTemplate {
  readonly filePath: string
  /** Relative to the working folder, with `/`. */
  readonly file: string
  readonly summed: Summed
  readonly active: readonly ActiveRule[]
  /** Language of the messages; undefined: that of the template. */
  readonly locale: Language | undefined
}

/** What rules find across the templates of a run: the messages of each template. A rule that throws is reported at its first template. */
export function judgeAcross(run: readonly RunTemplate[]): LintMessage[][] {
  const messages: LintMessage[][] = run.map(() => [])
  const described = describe(run)
  for (const { rule, options, members } of groups(run)) {
    const templates = members.map(({ index }) => ({
      ...described[index]!,
      value: run[index]!.summed.sums[rule.id]!.value,
    }))
    const found: LintMessage[][] = members.map(() => [])
    try {
      for (const finding of rule.checkFiles!(templates, { options })) {
        const related = finding.related?.map((other) => ({
          ...other,
          of: run[members[other.template]!.index]!,
        }))
        const { index, chosen } = members[finding.template]!
        found[finding.template]!.push(toMessage({ ...finding, related }, chosen, run[index]!))
      }
      for (const [at, { index }] of members.entries()) messages[index]!.push(...found[at]!)
    } catch (error) {
      const { index } = members[0]!
      const { id, whole } = run[index]!.summed
      messages[index]!.push(crash(error, rule, { thread: id, message: 0, at: whole.file }))
    }
  }
  return messages
}

/** The templates that one rule compares with one another: those where it is on, with the same options. */
interface Group extends Pick<ActiveRule, 'rule' | 'options'> {
  readonly members: { readonly index: number; readonly chosen: ActiveRule }[]
}

function groups(run: readonly RunTemplate[]): Iterable<Group> {
  const byKey = new Map<string, Group>()
  const keys = new Map<ActiveRule, string>()
  for (const [index, { summed, active }] of run.entries())
    for (const chosen of active) {
      const { rule, options } = chosen
      if (!rule.checkFiles || !summed.sums[rule.id]) continue
      const key = keys.get(chosen) ?? `${rule.id} ${JSON.stringify(options)}`
      keys.set(chosen, key)
      const group = byKey.get(key) ?? { rule, options, members: [] }
      byKey.set(key, group)
      group.members.push({ index, chosen })
    }
  return byKey.values()
}

function describe(run: readonly RunTemplate[]): Omit<SummedTemplate, 'value'>[] {
  const localised = run.map(({ file, summed: { id, template, language } }) => ({
    id,
    file,
    template,
    language,
  }))
  const family = families(localised)
  return run.map(({ file, summed: { id, channel, template, language, whole } }, index) => ({
    id,
    name: template.title ?? id ?? file,
    file,
    line: whole.file.line,
    channel,
    template,
    language,
    locale: localeOf(localised[index]!),
    family: family[index]!,
  }))
}

interface Told {
  readonly place?: number | undefined
  readonly messageId?: string | undefined
  readonly data?: Readonly<Record<string, string | number>> | undefined
  readonly related?: readonly (RelatedTemplate & { readonly of: RunTemplate })[] | undefined
}

function toMessage(finding: Told, by: ActiveRule, { filePath, summed, locale }: RunTemplate): LintMessage {
  const { rule, severity } = by
  const { messageId = 'default', data, place: named } = finding
  const place = placeIn(summed, rule.id, named)
  const language = locale ?? (summed.language === 'en' ? 'en' : 'ru')
  const related = finding.related?.map((other): RelatedLocation => {
    const { file, quote } = placeIn(other.of.summed, rule.id, other.place)
    const { id } = other.of.summed
    return {
      message: 0,
      ...(other.of.filePath !== filePath && { filePath: other.of.filePath }),
      ...(id !== undefined && { threadId: id }),
      quote,
      ...file,
      text: other.messageId ? word(rule, other.messageId, { match: quote, ...data }, language) : quote,
    }
  })
  const url = pageOf(by)
  const about = related?.map(({ threadId }, at) => threadId ?? finding.related![at]!.of.file) ?? []
  return {
    ruleId: rule.id,
    severity: severityNumber(severity),
    message: sentence(by, messageId, { match: place.quote, ...data }, language),
    ...place.file,
    messageId,
    reply: {
      thread: summed.id ?? null,
      message: 0,
      ...place.reply,
      quote: place.quote,
      ...(summed.channel && { channel: summed.channel }),
    },
    ...(related?.length && { related }),
    fingerprint: fingerprint(rule.id, [messageId, place.quote, ...about].join(' '), summed.id),
    ...(url && { url }),
  }
}

/** A place that the rule's summary named, or the whole template. */
function placeIn({ whole, sums }: Summed, ruleId: string, place: number | undefined): Place {
  return place === undefined ? whole : sums[ruleId]!.places[place]!
}
