import type { Language } from '../../types.ts'
import type { Io } from '../io/io.ts'
import { parseCommand } from './commander.ts'
import { program } from './program.ts'

/** The flags, as commander names them. */
export interface Options {
  readonly configLookup: boolean
  readonly config?: string
  readonly rule?: readonly string[]
  readonly rulesDir?: readonly string[]
  readonly plugin?: readonly string[]
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly fixType?: readonly string[]
  readonly ignore: boolean
  readonly ignorePattern?: readonly string[]
  readonly ext?: readonly string[]
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly from?: string
  readonly agents?: readonly string[]
  readonly join?: 'customer'
  readonly only?: 'all' | 'last'
  readonly now?: string
  readonly changed?: boolean
  readonly staged?: boolean
  readonly since?: string
  readonly agent?: readonly string[]
  readonly channel?: readonly string[]
  readonly after?: string
  readonly before?: string
  readonly locale?: Language
  readonly score?: boolean
  readonly quiet?: boolean
  readonly maxWarnings: number
  readonly failOn: 'warn' | 'error'
  readonly outputFile?: string
  readonly format: string
  readonly color?: boolean
  readonly stats?: boolean
  readonly inlineConfig: boolean
  readonly reportUnusedDisableDirectives?: boolean
  readonly reportUnusedDisableDirectivesSeverity?: 'off' | 'warn' | 'error' | '0' | '1' | '2'
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly concurrency: number | 'auto' | 'off'
  readonly cacheStrategy: 'metadata' | 'content'
  readonly suppressAll?: boolean
  readonly suppressRule?: readonly string[]
  readonly suppressionsLocation?: string
  readonly pruneSuppressions?: boolean
  readonly passOnUnprunedSuppressions?: boolean
  readonly errorOnUnmatchedPattern: boolean
  readonly warnIgnored: boolean
  readonly passOnNoPatterns?: boolean
  readonly debug?: boolean
  readonly printConfig?: string
  readonly inspectConfig?: boolean
  readonly envInfo?: boolean
  readonly listRules?: boolean
  readonly explain?: string
  readonly init?: boolean
  readonly kind?: 'templates' | 'transcripts'
  readonly language?: Language | 'both'
  readonly desk?: string
  readonly yes?: boolean
}

/** The command line, parsed. */
export interface Arguments {
  readonly patterns: readonly string[]
  readonly options: Options
}

/** Flags and patterns; or the exit code when there is nothing more to do: help, version, a flag that is not known. */
export async function parseArguments(argv: readonly string[], io: Io): Promise<Arguments | number> {
  const command = parseCommand(program(io), argv)
  return typeof command === 'number' ? command : { patterns: command.args, options: command.opts<Options>() }
}
