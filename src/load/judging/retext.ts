import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Root } from 'nlcst'
import { type PluggableList, type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import type { FileConfig } from '../../config/merge.ts'
import { fingerprint } from '../../fingerprint.ts'
import { createLines, locate } from '../../lines.ts'
import { CRASH } from '../../linter/crash.ts'
import type { LintOptions } from '../../linter/options.ts'
import { severityNumber } from '../../linter/severity.ts'
import { reasonOf } from '../../reason.ts'
import { toNlcst } from '../../text/nlcst.ts'
import type { LintMessage, Origin, Span, Thread } from '../../types.ts'
import type { Setup } from '../config/project.ts'
import { SourceError } from '../source-error.ts'

type VFileMessage = VFile['messages'][number]

/** The retext plugins of a config, as functions; packages are found as installed for `folder`. Throws a SourceError. */
export async function loadPlugins(list: readonly unknown[], folder: string): Promise<PluggableList> {
  const require = createRequire(join(folder, '__placeholder__.js'))
  const load = async (plugin: unknown): Promise<unknown> => {
    if (Array.isArray(plugin)) return [await load(plugin[0]), ...plugin.slice(1)]
    if (typeof plugin !== 'string') return plugin
    try {
      const module: { readonly default?: unknown } = await import(pathToFileURL(require.resolve(plugin)).href)
      return module.default
    } catch (cause) {
      throw new SourceError(`${folder}:`, `the retext plugin "${plugin}" cannot be loaded from here.`, {
        cause,
      })
    }
  }
  return (await Promise.all(list.map(load))) as PluggableList
}

/** Runs retext plugins on the replies of a thread that are judged; their messages as ours. */
export async function retextMessages(
  thread: Thread,
  plugins: PluggableList,
  { rules: { analysis }, config }: Pick<Setup, 'rules' | 'config'>,
  { lint = ['agent'], only, origin }: LintOptions,
): Promise<LintMessage[]> {
  const judged = thread.messages
    .map((message, index) => ({ message, index }))
    .filter(({ message }) => (lint as readonly string[]).includes(message.role) && !message.internal)
  const messages: LintMessage[] = []
  for (const { message, index } of only === 'last' ? judged.slice(-1) : judged) {
    const processor = unified()
      .use(function (this: Processor) {
        this.parser = (document) => toNlcst(analysis.analyse(document, thread.language))
      })
      .use(plugins)
    const file = new VFile(message.text)
    const judging = { thread, index, origin }
    try {
      await processor.run(processor.parse(file) as Root, file)
    } catch (error) {
      messages.push(crash(error, judging))
    }
    for (const found of file.messages) {
      const dressed = dress(found, config.rules, judging)
      if (dressed) messages.push(dressed)
    }
  }
  return messages
}

/** The message of a thread that plugins look at. */
interface Judging {
  readonly thread: Thread
  readonly index: number
  readonly origin: Origin | undefined
}

/** A plugin's message as one of ours; undefined: the config switches it off. */
function dress(
  found: VFileMessage,
  rules: FileConfig['rules'],
  { thread, index, origin }: Judging,
): LintMessage | undefined {
  const { text } = thread.messages[index]!
  const ruleId = `retext/${(found.source ?? found.ruleId ?? 'message').replace(/^retext-/, '')}`
  const severity = rules[ruleId]?.[0] ?? (found.fatal ? 'error' : 'warn')
  if (severity === 'off') return undefined
  const span = spanOf(found, text)
  const place = locate(createLines(text), span)
  const start = origin?.locate(index, span.start) ?? place
  const end = origin?.locate(index, span.end) ?? { line: place.endLine, column: place.endColumn }
  const quote = text.slice(span.start, span.end)
  const suggestions = (found.expected ?? []).flatMap((wording) => {
    const edit = { span, text: wording }
    const fix = origin ? origin.edit(index, edit) : { range: [span.start, span.end] as const, text: wording }
    return fix ? [{ desc: wording, fix }] : []
  })
  return {
    ruleId,
    severity: severityNumber(severity),
    message: found.reason,
    line: start.line,
    column: start.column,
    ...(found.ruleId && { messageId: found.ruleId }),
    endLine: end.line,
    endColumn: end.column,
    ...(suggestions.length > 0 && { suggestions }),
    reply: { thread: thread.id ?? null, message: index, ...place, quote },
    fingerprint: fingerprint(ruleId, quote, thread.id),
    ...(found.url && { url: found.url }),
  }
}

/** As for a rule that throws: the run goes on, and ends with 2. */
function crash(error: unknown, { thread, index, origin }: Judging): LintMessage {
  const place = locate(createLines(''), { start: 0, end: 0 })
  const start = origin?.locate(index, 0) ?? place
  return {
    ruleId: CRASH,
    severity: 2,
    message: `A retext plugin failed on this reply: ${reasonOf(error)}`,
    line: start.line,
    column: start.column,
    messageId: 'retext',
    reply: { thread: thread.id ?? null, message: index, ...place, quote: '' },
  }
}

/** A message without a place is about the whole text. */
function spanOf({ place }: VFileMessage, text: string): Span {
  if (!place) return { start: 0, end: text.length }
  const [start, end] =
    'start' in place ? [place.start.offset, place.end.offset] : [place.offset, place.offset]
  return { start: start ?? 0, end: end ?? text.length }
}
