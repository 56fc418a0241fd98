import type { ConfigObject } from '../../config/config.ts'
import { UsageError } from '../io/failure.ts'

/** The rules of `--rule` flags, written as in a config: `no-cliche: off`, `concise: [warn, {maxSentences: 3}]`. */
export async function parseRuleSpecs(specs: readonly string[]): Promise<ConfigObject['rules']> {
  const { parse } = await import('yaml')
  const rules: Record<string, unknown> = {}
  for (const spec of specs) {
    const spaced = spec.trim().replace(/^([a-z][a-z0-9/-]*):(?=\S)/i, '$1: ')
    try {
      const value: unknown = parse(spaced.startsWith('{') ? spaced : `{${spaced}}`)
      for (const [id, setting] of Object.entries(value as object)) rules[id] = setting
    } catch {
      throw new UsageError(
        `--rule "${spec}" cannot be read. Write it as in a config: --rule "no-cliche: off"`,
      )
    }
  }
  return rules as ConfigObject['rules']
}
