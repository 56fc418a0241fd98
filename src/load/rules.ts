import { createRuleSet, type RuleSet } from '../rooms.ts'
import { builtinRooms } from './builtin.ts'
import { loadVocabularies } from './dictionary.ts'

/**
 * The built-in rules, and those of any folders of rule rooms beside them; a room of the same id replaces ours.
 * Throws a SourceError that names file, line and column of the first mistake in a room.
 */
export async function loadRules(...folders: (string | URL)[]): Promise<RuleSet> {
  const vocabularies = loadVocabularies()
  const builtin = await builtinRooms(vocabularies)
  if (folders.length === 0) return createRuleSet([builtin], vocabularies)

  const { readRooms } = await import('./rooms.ts')
  const packs = await Promise.all(folders.map((rules) => readRooms({ rules }, vocabularies, builtin.facts)))
  return createRuleSet([builtin, ...packs], vocabularies)
}
