import { type Command, InvalidArgumentError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { formatterNames } from '../load/formatter.ts'
import type { Language } from '../types.ts'
import { commas, createCommand, each, parseCommand } from './commander.ts'
import type { Io } from './io.ts'

/** The flags, as commander names them. */
export interface Options {
  readonly configLookup: boolean
  readonly config?: string
  readonly rule?: readonly string[]
  readonly rulesDir?: readonly string[]
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly ignore: boolean
  readonly ignorePattern?: readonly string[]
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly from?: string
  readonly agents?: readonly string[]
  readonly join?: 'customer'
  readonly only?: 'all' | 'last'
  readonly now?: string
  readonly locale?: Language
  readonly score?: boolean
  readonly quiet?: boolean
  readonly maxWarnings: number
  readonly outputFile?: string
  readonly format: string
  readonly color?: boolean
  readonly inlineConfig: boolean
  readonly reportUnusedDisableDirectives?: boolean
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly cacheStrategy: 'metadata' | 'content'
  readonly concurrency: number | 'auto' | 'off'
  readonly errorOnUnmatchedPattern: boolean
  readonly warnIgnored: boolean
  readonly passOnNoPatterns?: boolean
  readonly debug?: boolean
  readonly printConfig?: string
  readonly listRules?: boolean
  readonly explain?: string
}

export interface Arguments {
  readonly patterns: readonly string[]
  readonly options: Options
}

function whole(value: string): number {
  if (!/^-?\d+$/.test(value)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(value)
}

function threads(value: string): number | 'auto' | 'off' {
  if (value === 'auto' || value === 'off') return value
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It has to be a number of threads, "auto" or "off".')
}

function moment(value: string): string {
  if (Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('It has to be a time: 2026-03-01T10:00:00+03:00.')
  return value
}

function program(io: Io): Command {
  return createCommand('replylint', io)
    .description('Lints customer-support replies, each with the thread that it answers.')
    .argument('[file|dir|glob...]', 'what to lint; default: the current folder')
    .optionsGroup('Configuration:')
    .option('--no-config-lookup', 'do not look for replylint.config.*')
    .option('-c, --config <path>', 'use this config for all files')
    .option('--rule <spec>', "set rules: 'no-cliche: off' (repeatable)", each)
    .option('--rules-dir <dir>', 'more folders of rule rooms (repeatable)', each)
    .optionsGroup('Input:')
    .option('--stdin', 'lint what comes on stdin')
    .option('--stdin-filename <path>', 'the name that stdin goes by')
    .option('--from <format>', 'input format; default: by content')
    .option('--agents <names>', 'who is the agent where the export does not say (commas, repeatable)', commas)
    .addOption(
      new Option('--join <whom>', 'judge with what the same customer said in other conversations').choices([
        'customer',
      ]),
    )
    .addOption(new Option('--only <which>', 'which replies of a thread to judge').choices(['all', 'last']))
    .option('--now <time>', 'the clock, for rules that need one', moment)
    .option('--no-ignore', 'lint ignored files too')
    .option('--ignore-pattern <glob>', 'ignore more files (repeatable)', each)
    .optionsGroup('Fix:')
    .option('--fix', 'fix what can be fixed safely')
    .option('--fix-dry-run', 'the same without writing the files')
    .optionsGroup('Output:')
    .option(
      '-f, --format <name>',
      `${formatterNames.join(', ')}, a path, or an eslint-formatter-*`,
      'stylish',
    )
    .option('-o, --output-file <path>', 'write the report to a file')
    .addOption(
      new Option('--locale <language>', "language of the messages; default: the reply's").choices([
        'ru',
        'en',
      ]),
    )
    .option('--color', 'colours always')
    .option('--no-color', 'colours never')
    .option('--score', 'print a score of 0–100 for each reply, agent and channel (docs/score.md)')
    .option('--quiet', 'report errors only')
    .option('--max-warnings <n>', 'more warnings than this make it fail', whole, -1)
    .optionsGroup('Directives:')
    .option('--no-inline-config', 'directives in files count for nothing')
    .option('--report-unused-disable-directives', 'directives that switch nothing off are errors')
    .optionsGroup('Speed:')
    .option('--cache', 'judge only files that changed')
    .option('--cache-location <path>', 'file or folder of the cache; default: .replylintcache')
    .addOption(
      new Option('--cache-strategy <how>', 'what tells that a file changed')
        .choices(['metadata', 'content'])
        .default('metadata'),
    )
    .option('--concurrency <threads>', 'judge in threads: a number, auto or off', threads, 'off' as const)
    .optionsGroup('Miscellaneous:')
    .option('--no-error-on-unmatched-pattern', 'patterns may match no file')
    .option('--pass-on-no-patterns', 'no patterns: nothing to do')
    .option('--no-warn-ignored', 'do not warn of files that are named but ignored')
    .option('--print-config <path>', 'print the config of a file')
    .option('--list-rules', 'list all rules')
    .option('--explain <rule>', 'tell what a rule wants, and why')
    .option('--debug', 'tell what is going on; stack traces for errors')
    .version(`v${manifest.version}`, '-v, --version', 'print the version')
    .addHelpText('after', COMMANDS)
}

const COMMANDS = `
Commands:
  replylint convert   write threads and templates of any input in the form of replylint
  replylint test      try rule rooms on their cases
`

/** Flags and patterns; or the exit code when there is nothing more to do: help, version, a flag that is not known. */
export async function parseArguments(argv: readonly string[], io: Io): Promise<Arguments | number> {
  const command = parseCommand(program(io), argv)
  return typeof command === 'number' ? command : { patterns: command.args, options: command.opts<Options>() }
}
