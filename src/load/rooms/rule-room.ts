import type { z } from 'zod'
import { type FactRoom, ruleRoom } from '../../linter/rooms.ts'
import type { CompiledList, Part } from '../../phrases/index.ts'
import type { Vocabularies } from '../../text/words/vocabulary.ts'
import type { Rule, RuleMeta } from '../../types.ts'
import { fitsDeclaration, refuseSayings, sayingOf } from './declaration.ts'
import type { Checks } from './room-code.ts'
import { type ByLanguage, compile, type Read, sameKeys } from './room-files.ts'
import type { rulePlate, ruleWords } from './room-schema.ts'

/** A rule with its lists, compiled. */
export interface RuleRoom {
  readonly rule: Rule
  readonly lists: readonly CompiledList[]
}

/** The parts of a rule's room, each checked by itself. */
export interface RuleParts {
  readonly id: string
  readonly plate: Read<z.infer<typeof rulePlate>>
  readonly words: ByLanguage<Read<z.infer<typeof ruleWords>>>
  /** Undefined: the lists are all. */
  readonly checks: Checks | undefined
}

/** Puts a rule together. Throws a SourceError for parts that do not fit one another. */
export function toRuleRoom(
  parts: RuleParts,
  vocabularies: Vocabularies,
  facts: readonly FactRoom[],
): RuleRoom {
  const { id, plate, words, checks } = parts
  const { description, severity, category, source, needs, setting, options, on } = plate.value
  const { fixable, hasSuggestions, url } = plate.value
  sameKeys(words, 'messages')
  sameKeys(words, 'lists')
  const lists = compile(ruleRoom(id), words, vocabularies)
  const says = sayingOf(plate.value)
  if (!checks) fitsDeclaration(parts, says ?? {}, lists, facts)
  else refuseSayings(plate)

  return {
    rule: {
      id,
      meta: {
        description,
        severity,
        category,
        source,
        needs,
        setting,
        on,
        fixable,
        hasSuggestions,
        url,
        ...(says && { says }),
        schema: options,
        defaults: defaultsOf(options),
      } satisfies RuleMeta,
      messages: { ru: words.ru.value.messages, en: words.en.value.messages },
      ...checks,
    },
    lists,
  }
}

/** Which part of the index of phrases a rule's lists are in. */
export const partOf = (needs: RuleMeta['needs']): Part =>
  needs === 'thread' || needs === 'time' ? 'thread' : 'reply'

/** The `default`s of a JSON Schema's properties. */
function defaultsOf(schema: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const properties = (schema.properties ?? {}) as Record<string, { default?: unknown }>
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => property.default !== undefined)
      .map(([name, property]) => [name, property.default]),
  )
}
