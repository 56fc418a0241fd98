import { parseArguments } from './cli/flags/options.ts'
import { fail } from './cli/io/failure.ts'
import { type Io, processIo } from './cli/io/io.ts'
import { lintCommand } from './cli/lint/lint.ts'

/** What is done beside linting; a folder of the same name is linted as `./test`. */
const COMMANDS = {
  convert: () => import('./cli/commands/convert.ts'),
  test: () => import('./cli/commands/test.ts'),
}

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name)

/** The command line: does what the arguments ask and gives the exit code: 0 clean, 1 findings, 2 could not do it. */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const debug = argv.includes('--debug')
  const [name = '', ...rest] = argv
  try {
    if (isCommand(name)) return await (await COMMANDS[name]()).command(rest, io)
    const parsed = await parseArguments(argv, io)
    if (typeof parsed === 'number') return parsed
    const { options } = parsed
    if (options.printConfig !== undefined)
      return await (await import('./cli/commands/print-config.ts')).printConfig(parsed, io)
    if (options.inspectConfig)
      return await (await import('./cli/commands/inspect-config.ts')).inspectConfig(parsed, io)
    if (options.envInfo) return await (await import('./cli/commands/env-info.ts')).envInfo(io)
    if (options.init) return await (await import('./cli/commands/init.ts')).init(parsed, io)
    if (options.listRules) return await (await import('./cli/commands/list-rules.ts')).listRules(parsed, io)
    if (options.explain !== undefined)
      return await (await import('./cli/commands/explain.ts')).explain(parsed, io)
    return await lintCommand(parsed, io)
  } catch (error) {
    return fail(error, io, debug)
  }
}
