import type { RuleDefinition } from '../../config/define-rule.ts'
import { createRuleSet, type RuleSet } from '../../linter/rule-set.ts'
import { builtinRooms } from './builtin.ts'
import { loadVocabularies } from './dictionary.ts'

/**
 * The built-in rules, and beside them those of any folders of rule rooms, and rules in code; a rule of the same id replaces ours.
 * Throws a SourceError that names file, line and column of the first mistake in a room.
 */
export async function loadRules(...more: readonly (string | URL | RuleDefinition)[]): Promise<RuleSet> {
  const vocabularies = loadVocabularies()
  const builtin = await builtinRooms(vocabularies)
  if (more.length === 0) return createRuleSet([builtin], vocabularies)

  const [{ readRooms }, { definedRooms }] = await Promise.all([import('./rooms.ts'), import('./defined.ts')])
  const packs = await Promise.all(
    more.map((one) =>
      typeof one === 'string' || one instanceof URL
        ? readRooms({ rules: one }, vocabularies, builtin.facts)
        : definedRooms([one], vocabularies, builtin.facts),
    ),
  )
  return createRuleSet([builtin, ...packs], vocabularies)
}
