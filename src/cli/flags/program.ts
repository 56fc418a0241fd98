import { type Command, Option } from 'commander'
import manifest from '../../../package.json' with { type: 'json' }
import { formatterNames } from '../../load/formatters/built-in.ts'
import type { Io } from '../io/io.ts'
import { commas, createCommand, each } from './commander.ts'
import { day, ending, moment, threads, whole } from './values.ts'

/** The command line: every flag, in the order of its help. */
export function program(io: Io): Command {
  const command = createCommand('replylint', io)
    .description('Lints customer-support replies, each with the thread that it answers.')
    .argument('[file|dir|glob...]', 'what to lint; default: the current folder')
  for (const group of [
    configuration,
    input,
    choice,
    fixing,
    output,
    warnings,
    directives,
    speed,
    baseline,
    start,
    rest,
  ])
    group(command)
  return command.addHelpText('after', COMMANDS)
}

const COMMANDS = `
Commands:
  replylint convert   write threads and templates of any input in the form of replylint
  replylint test      try rule rooms on their cases
`

const oneOf = (flags: string, description: string, choices: readonly string[]) =>
  new Option(flags, description).choices(choices)

const configuration = (command: Command) =>
  command
    .optionsGroup('Configuration:')
    .option('--no-config-lookup', 'do not look for replylint.config.*')
    .option('-c, --config <path>', 'use this config for all files')
    .option('--rule <spec>', "set rules: 'no-cliche: off' (repeatable)", each)
    .option('--rules-dir <dir>', 'more folders of rule rooms (repeatable)', each)
    .option('--plugin <name>', 'more retext plugins (commas, repeatable)', commas)

const input = (command: Command) =>
  command
    .optionsGroup('Input:')
    .option('--stdin', 'lint what comes on stdin')
    .option('--stdin-filename <path>', 'the name that stdin goes by')
    .option('--from <format>', 'input format; default: by content')
    .option('--agents <names>', 'who is the agent where the export does not say (commas, repeatable)', commas)
    .addOption(
      oneOf('--join <whom>', 'judge with what the same customer said in other conversations', ['customer']),
    )
    .option('--now <time>', 'the clock, for rules that need one', moment)
    .option('--ext <endings>', 'look in folders for these files too: .log (commas, repeatable)', ending)
    .option('--no-ignore', 'lint ignored files too')
    .option('--ignore-pattern <glob>', 'ignore more files (repeatable)', each)

const choice = (command: Command) =>
  command
    .optionsGroup('What is judged:')
    .option('--changed', 'only what git says has changed and is not committed')
    .option('--staged', 'only files that the next commit changes, as it will take them from the index of git')
    .option('--since <ref>', 'only what has changed since a commit, branch or tag of git')
    .addOption(oneOf('--only <which>', 'which replies of a thread', ['all', 'last']))
    .option(
      '--agent <names>',
      'only replies of these agents: name, e-mail or id (commas, repeatable)',
      commas,
    )
    .option('--channel <names>', 'only replies on these channels (commas, repeatable)', commas)
    .option('--after <date>', 'only replies of this day or time, or later', day)
    .option('--before <date>', 'only replies before this day or time', day)

const fixing = (command: Command) =>
  command
    .optionsGroup('Fix:')
    .option('--fix', 'fix what can be fixed safely')
    .option('--fix-dry-run', 'the same without writing the files')
    .option(
      '--fix-type <types>',
      'fix only these: directive, problem, suggestion, layout, or a category of rules (commas, repeatable)',
      commas,
    )

const output = (command: Command) =>
  command
    .optionsGroup('Output:')
    .option(
      '-f, --format <name>',
      `${formatterNames.join(', ')}, a path, or an eslint-formatter-*`,
      'stylish',
    )
    .option('-o, --output-file <path>', 'write the report to a file')
    .addOption(oneOf('--locale <language>', "language of the messages; default: the reply's", ['ru', 'en']))
    .option('--color', 'colours always')
    .option('--no-color', 'colours never')
    .option('--stats', 'results tell what each rule costs (-f json)')

const warnings = (command: Command) =>
  command
    .optionsGroup('Warnings:')
    .option('--score', 'print a score of 0–100 for each reply, agent and channel (docs/score.md)')
    .option('--quiet', 'report errors only')
    .option('--max-warnings <n>', 'more warnings than this make it fail', whole, -1)
    .addOption(oneOf('--fail-on <severity>', 'what makes it fail', ['warn', 'error']).default('error'))
    .option(
      '--exit-on-fatal-error',
      'exit 2 when something could not be read: always so, taken for the sake of scripts written for ESLint',
    )

const directives = (command: Command) =>
  command
    .optionsGroup('Directives:')
    .option('--no-inline-config', 'directives in files count for nothing')
    .option('--report-unused-disable-directives', 'directives that switch nothing off are errors')
    .addOption(
      oneOf('--report-unused-disable-directives-severity <severity>', 'or of this severity', [
        'off',
        'warn',
        'error',
        '0',
        '1',
        '2',
      ]),
    )

const speed = (command: Command) =>
  command
    .optionsGroup('Speed:')
    .option('--concurrency <threads>', 'judge in threads: a number, auto or off', threads, 'off' as const)
    .option('--cache', 'judge only files that changed')
    .option('--cache-location <path>', 'file or folder of the cache; default: .replylintcache')
    .addOption(
      oneOf('--cache-strategy <how>', 'what tells that a file changed', ['metadata', 'content']).default(
        'metadata',
      ),
    )

const baseline = (command: Command) =>
  command
    .optionsGroup('Baseline:')
    .option('--suppress-all', 'live with all that makes it fail now: write replylint-suppressions.json')
    .option('--suppress-rule <id>', 'the same for some rules (commas, repeatable)', commas)
    .option('--suppressions-location <path>', 'another file for it')
    .option('--prune-suppressions', 'forget what does not occur any more')
    .option('--pass-on-unpruned-suppressions', 'do not fail because of it')

const start = (command: Command) =>
  command
    .optionsGroup('Start:')
    .option('--init', 'write a config, a GitHub workflow and a pre-commit hook; asks what it is not told')
    .addOption(oneOf('--kind <what>', 'for --init', ['templates', 'transcripts']))
    .addOption(oneOf('--language <language>', 'for --init', ['ru', 'en', 'both']))
    .option('--desk <format>', 'for --init: the help desk, as --from names it, or none')
    .option('-y, --yes', 'for --init: ask nothing')

const rest = (command: Command) =>
  command
    .optionsGroup('Miscellaneous:')
    .option('--no-error-on-unmatched-pattern', 'patterns may match no file')
    .option('--pass-on-no-patterns', 'no patterns: nothing to do')
    .option('--no-warn-ignored', 'do not warn of files that are named but ignored')
    .option('--print-config <path>', 'print the config of a file')
    .option('--inspect-config', 'show what the config says, and for which of the files, as a tree')
    .option('--list-rules', 'list all rules')
    .option('--explain <rule>', 'tell what a rule wants, and why')
    .option('--env-info', 'tell what runs here, for a report of a fault')
    .option('--debug', 'tell what is going on; stack traces for errors')
    .version(`v${manifest.version}`, '-v, --version', 'print the version')
