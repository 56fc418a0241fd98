import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FactRoom, RuleRoom } from '../rooms.ts'
import type { Vocabularies } from '../text/vocabulary.ts'

/**
 * The rooms that come with replylint, read from their folders. The build puts a module in the place of this one that
 * holds the same rooms compiled, so that an installed replylint reads one file.
 */
export async function builtinRooms(
  vocabularies: Vocabularies,
): Promise<{ rules: readonly RuleRoom[]; facts: readonly FactRoom[] }> {
  const { readFacts, readRules } = await import('./rooms.ts')
  const src = join(dirname(fileURLToPath(import.meta.url)), '..')
  const rules = join(src, '../rules')
  return {
    rules: existsSync(rules) ? await readRules(rules, vocabularies) : [],
    facts: await readFacts(join(src, 'facts'), vocabularies),
  }
}
