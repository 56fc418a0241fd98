import { Option } from 'commander'
import { type ReadItem, ReplyLint } from '../../load/replylint.ts'
import type { Thread } from '../../types.ts'
import { commas, createCommand, each, parseCommand } from '../flags/commander.ts'
import type { Io } from '../io/io.ts'
import { print } from '../io/print.ts'
import { Progress } from '../io/progress.ts'
import { checkFormat } from '../lint/linter.ts'
import { toCanonical } from './canonical.ts'

interface ConvertOptions {
  readonly to: 'jsonl' | 'yaml'
  readonly anonymize?: boolean
  readonly from?: string
  readonly agents?: readonly string[]
  readonly outputFile?: string
  readonly config?: string
  readonly configLookup: boolean
  readonly ignore: boolean
  readonly ignorePattern?: readonly string[]
}

const program = (io: Io) =>
  createCommand('replylint convert', io)
    .description(
      'Writes the threads and templates of any input in the form of replylint: to keep, compare and trim them.',
    )
    .argument('[file|dir|glob...]', 'what to read; default: the current folder')
    .addOption(new Option('--to <form>', 'what to write').choices(['jsonl', 'yaml']).default('jsonl'))
    .option('--anonymize', 'put others in the place of names, phones, e-mails, cards and numbers')
    .option('--from <format>', 'input format; default: by content')
    .option('--agents <names>', 'who is the agent where the export does not say (commas, repeatable)', commas)
    .option('-o, --output-file <path>', 'write to a file')
    .option('--no-config-lookup', 'do not look for replylint.config.*')
    .option('-c, --config <path>', 'use this config for all files')
    .option('--no-ignore', 'read ignored files too')
    .option('--ignore-pattern <glob>', 'ignore more files (repeatable)', each)

/** `replylint convert`: 2 when something could not be read; all else is written nevertheless. */
export async function command(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseCommand(program(io), argv)
  if (typeof parsed === 'number') return parsed
  const options = parsed.opts<ConvertOptions>()
  if (options.from !== undefined) await checkFormat(options.from)
  const stop = new AbortController()
  const reader = new ReplyLint({
    cwd: io.cwd,
    overrideConfigFile: options.config ?? (options.configLookup ? undefined : true),
    from: options.from,
    agents: options.agents,
    ignore: options.ignore,
    ignorePatterns: options.ignorePattern,
    signal: stop.signal,
  })
  const tally = { problems: 0, interrupted: false }
  const forget = io.onInterrupt(() => {
    tally.interrupted = true
    stop.abort()
  })
  const file =
    options.outputFile === undefined
      ? undefined
      : (await import('../io/report-file.ts')).openReport(options.outputFile, io.cwd)
  const progress = new Progress(io)
  try {
    const items = reader.readFiles(parsed.args)
    await print(written(items, await writer(options), tally, progress, io), file ?? io.stdout, true, progress)
  } finally {
    forget()
    await progress.clear()
    file?.close()
  }
  if (tally.interrupted) return 130
  return tally.problems > 0 ? 2 : 0
}

type Writer = (thread: Thread) => string

/** What writes one thread: a line of JSON, or an item of a YAML list. */
async function writer({ to, anonymize }: ConvertOptions): Promise<Writer> {
  const mask = anonymize ? await masking() : (thread: Thread) => thread
  if (to === 'jsonl') return (thread) => `${JSON.stringify(toCanonical(mask(thread)))}\n`
  const { stringify } = await import('yaml')
  return (thread) => stringify([toCanonical(mask(thread))], { lineWidth: 0 })
}

async function masking(): Promise<(thread: Thread) => Thread> {
  const { createAnonymiser } = await import('../../anonymous/anonymous.ts')
  const { loadVocabularies } = await import('../../load/rooms/dictionary.ts')
  return createAnonymiser(loadVocabularies())
}

async function* written(
  items: AsyncIterable<ReadItem>,
  write: Writer,
  tally: { problems: number },
  progress: Progress,
  io: Io,
): AsyncGenerator<string> {
  let count = 0
  for await (const { filePath, entry } of items) {
    await progress.show(++count, filePath)
    if ('thread' in entry) yield write(entry.thread)
    else {
      tally.problems++
      await progress.clear()
      await io.stderr.write(`${filePath}:${entry.at.line}:${entry.at.column}: ${entry.problem}\n`)
    }
  }
}
