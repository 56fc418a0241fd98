import type { RuleSetting } from '../../config/config.ts'
import type { FileConfig } from '../../config/merge.ts'
import type { Arguments } from '../flags/options.ts'
import { UsageError } from '../io/failure.ts'
import type { Io } from '../io/io.ts'
import { createLinter } from '../lint/linter.ts'

/** `--print-config`: the merged config of one file, as JSON. */
export async function printConfig({ patterns, options }: Arguments, io: Io): Promise<number> {
  if (patterns.length > 0 || options.stdin)
    throw new UsageError('The --print-config option takes one path and no other files.')
  const linter = await createLinter(options, io)
  const config = await linter.calculateConfigForFile(options.printConfig!)
  if (!config) await io.stdout.write('undefined\n')
  else await io.stdout.write(`${JSON.stringify({ ...config, rules: settings(config) }, nameFunctions, 2)}\n`)
  return 0
}

/** The rules as a config writes them. */
function settings({ rules }: FileConfig): Record<string, RuleSetting> {
  return Object.fromEntries(
    Object.entries(rules).map(([id, [severity, options, override]]) => [
      id,
      override ? { severity, options, ...override } : [severity, options],
    ]),
  )
}

const nameFunctions = (_: string, value: unknown): unknown =>
  typeof value === 'function' ? `function ${value.name}` : value
