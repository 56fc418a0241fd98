import type { RuleDefinition } from '../../config/define-rule.ts'
import { type FactRoom, type Rooms, ruleRoom } from '../../linter/rooms.ts'
import { toSource } from '../../phrases/index.ts'
import type { Vocabularies } from '../../text/words/vocabulary.ts'
import type { Language } from '../../types.ts'
import { SourceError } from '../source-error.ts'
import type { Locator } from '../yaml-source.ts'
import { CHECKS, type Checks } from './room-code.ts'
import { checked, inLanguages, type Read } from './room-files.ts'
import { rulePlate, ruleWords } from './room-schema.ts'
import { partOf, toRuleRoom } from './rule-room.ts'

/** Rules in code as rooms. Throws a SourceError that names the rule for what would be wrong in a room's files. */
export function definedRooms(
  definitions: readonly RuleDefinition[],
  vocabularies: Vocabularies,
  facts: readonly FactRoom[],
): Rooms {
  const rooms = definitions.map((definition) => {
    const { id, messages, lists = { ru: {}, en: {} }, ...rest } = definition
    const plate = Object.fromEntries(
      Object.entries(rest).filter(([key, value]) => !isCheck(key) && value !== undefined),
    )
    const words = (language: Language): Read<WordsOf> =>
      checked({ messages: messages[language], lists: lists[language] }, ruleWords, named(id, language))
    return toRuleRoom(
      {
        id,
        plate: checked({ severity: 'warn', ...plate }, rulePlate, named(id)),
        words: inLanguages(words),
        checks: checksOf(definition),
      },
      vocabularies,
      facts,
    )
  })
  const needs = new Map(rooms.map(({ rule }) => [ruleRoom(rule.id), partOf(rule.meta.needs)]))
  return {
    rules: rooms.map(({ rule }) => rule),
    facts: [],
    phrases: toSource(
      rooms.flatMap(({ lists }) => lists),
      (room) => needs.get(room)!,
    ),
  }
}

type WordsOf = ReturnType<typeof ruleWords.parse>

const isCheck = (key: string): boolean => CHECKS.some((name) => name === key)

function checksOf(definition: RuleDefinition): Checks | undefined {
  const checks: Checks = Object.fromEntries(
    CHECKS.flatMap((name) => (definition[name] ? [[name, definition[name]]] : [])),
  )
  if (!checks.checkFiles !== !checks.summarize)
    throw new SourceError(
      placeOf(definition.id),
      'has one of "summarize" and "checkFiles" without the other.',
    )
  return Object.keys(checks).length > 0 ? checks : undefined
}

const placeOf = (id: string) => `The rule "${id}":`

/** Code has no lines that could be told. */
function named(id: string, language?: Language): Locator {
  const file = language ? `${placeOf(id).slice(0, -1)}, ${language}:` : placeOf(id)
  return { file, locate: () => ({ place: file }) }
}
