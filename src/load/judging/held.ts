import { severityName } from '../../config/merge.ts'
import { hasHashComments } from '../../directives/comments.ts'
import { Directives } from '../../directives/directives.ts'
import { byPlace } from '../../lines.ts'
import type { Summed } from '../../linter/across/summed.ts'
import { severityNumber } from '../../linter/severity.ts'
import type { Language, LintMessage, LintResult, Stats, Thread } from '../../types.ts'
import type { Setup } from '../config/project.ts'
import { toResult } from './result.ts'

/** The results of a file that wait: for its end, because of its directives, or for the end of the run. */
export interface HeldFile {
  readonly filePath: string
  readonly setup: Setup
  /** Language of the messages; undefined: that of each template. */
  readonly locale: Language | undefined
  /** The text of the file when it may have directives. */
  readonly directed: string | undefined
  readonly held: readonly Held[]
  /** The text of the file after fixes. */
  readonly output?: string | undefined
}

/** One result to be. */
export interface Held {
  readonly threadId: string | undefined
  readonly source: string | undefined
  /** Undefined: nobody wants to see it. */
  readonly thread?: Thread | undefined
  readonly messages: readonly LintMessage[]
  readonly stats?: Stats | undefined
  /** Where the thread begins. */
  readonly line: number
  readonly summed: Summed | undefined
}

/** Takes a file whose results wait for the end of the run. */
export type Hold = (file: HeldFile) => void

/** The results of a held file, with more messages for each of them; its directives have the last word. */
export function finish(file: HeldFile, more: (held: Held) => readonly LintMessage[] = none): LintResult[] {
  const { filePath, held, output } = file
  const directives = directivesOf(file)
  const results = held.map((one, index) => {
    const all = sorted([...one.messages, ...more(one)])
    const { messages, suppressed } = directives?.apply(all) ?? { messages: all, suppressed: [] }
    return toResult({
      filePath,
      threadId: one.threadId,
      source: one.source,
      thread: one.thread,
      stats: one.stats,
      messages,
      suppressedMessages: suppressed,
      output: index === 0 ? output : undefined,
    })
  })
  return directives ? withUnused(results, file, directives) : results
}

const none = () => []

/** New ones each time: they remember what they kept silent. */
const directivesOf = ({ directed, filePath }: HeldFile) =>
  directed === undefined ? undefined : new Directives(directed, { hash: hasHashComments(filePath) })

/** Each unused directive goes to the result in whose lines it stands. */
function withUnused(
  results: LintResult[],
  { held, setup: { config, rules } }: HeldFile,
  directives: Directives,
): LintResult[] {
  const severity = unusedSeverity(config.linterOptions.reportUnusedDisableDirectives ?? 'warn')
  if (severity === undefined) return results
  const byId = new Map(rules.rules.map((rule) => [rule.id, rule]))
  const added = new Map<number, LintMessage[]>()
  for (const message of directives.unused(severity, byId)) {
    const index = Math.max(
      0,
      held.findLastIndex(({ line }) => line <= message.line),
    )
    added.set(index, [...(added.get(index) ?? []), message])
  }
  return results.map((result, index) => {
    const more = added.get(index)
    if (!more) return result
    const messages = sorted([...result.messages, ...more])
    return toResult({ ...result, source: held[index]!.source, messages })
  })
}

const sorted = (messages: LintMessage[]) => messages.sort(byPlace)

function unusedSeverity(setting: boolean | 'off' | 'warn' | 'error' | 0 | 1 | 2): 1 | 2 | undefined {
  if (typeof setting === 'boolean') return setting ? 1 : undefined
  const severity = severityName(setting)
  return severity === 'off' ? undefined : severityNumber(severity)
}
