import type { z } from 'zod'
import type { Problem } from '../../config/problems.ts'
import { FAMILIES, idOf, SINGLE_LISTS } from '../../linter/declared/lists.ts'
import type { FactRoom } from '../../linter/rooms.ts'
import { didYouMean } from '../../nearest.ts'
import type { CompiledList } from '../../phrases/index.ts'
import type { Declaration, FactChoice } from '../../types.ts'
import { complain } from '../complain.ts'
import type { ByLanguage, Read, Words } from './room-files.ts'
import type { rulePlate } from './room-schema.ts'

type Facts = readonly Pick<FactRoom, 'name' | 'kinds'>[]

/** The parts of a door plate that only a rule without code may have. */
const SAYINGS = ['finds', 'expects', 'unless', 'spares', 'proof', 'lists'] as const

type Plate = z.infer<typeof rulePlate>

/** What a door plate says, each fact in its long form; undefined: nothing. */
export function sayingOf({ finds, expects, unless, spares, proof, lists }: Plate): Declaration | undefined {
  const says = {
    ...(finds !== undefined && { finds: toChoice(finds) }),
    ...(expects && { expects: expects.map(toChoice) }),
    ...(unless && { unless: unless.map(toChoice) }),
    ...(spares && { spares: spares.map(toChoice) }),
    ...(proof && { proof }),
    ...(lists && { lists }),
  }
  return Object.keys(says).length > 0 ? says : undefined
}

/** The names of facts are checked later, in `fitsDeclaration`. */
const toChoice = (written: NonNullable<Plate['finds']>) =>
  (typeof written === 'string' ? { fact: written } : written) as FactChoice

/** Code says it all itself. */
export function refuseSayings({ value, source }: Read<Plate>): void {
  const said = SAYINGS.filter((key) => value[key] !== undefined)
  const problems = said.map((key) => ({
    path: [key],
    key: true as const,
    message: `"${key}" is for rules without code: check.ts has to do it.`,
  }))
  complain(problems, source.file, source)
}

/** What is wrong with a rule without code: throws a SourceError that names each thing with its place. */
export function fitsDeclaration(
  plate: Read<Plate>,
  says: Declaration,
  words: ByLanguage<Read<Words>>,
  lists: readonly CompiledList[],
  facts: Facts,
): void {
  const names = Object.keys(words.ru.value.lists)
  complain(plateProblems(says, names, facts), plate.source.file, plate.source)
  for (const { value, source } of Object.values(words)) {
    const problems = [
      ...listProblems(names, says),
      ...messageProblems(value.messages ?? {}, names, says, lists),
    ]
    complain(problems, source.file, source)
  }
}

function plateProblems(says: Declaration, names: readonly string[], facts: Facts): Problem[] {
  const avoids = names.filter((name) => idOf(name, 'avoid') !== undefined)
  const choices: (readonly [readonly PropertyKey[], FactChoice])[] = [
    ...(says.finds ? [[['finds'], says.finds] as const] : []),
    ...(['expects', 'unless', 'spares'] as const).flatMap((part) =>
      (says[part] ?? []).map((choice, at) => [[part, at], choice] as const),
    ),
  ]
  return [
    ...choices.flatMap(([path, choice]) => choiceProblems(path, choice, facts)),
    ...(says.spares && avoids.length === 0
      ? [
          {
            path: ['spares'],
            key: true as const,
            message: 'There is no list avoid whose matches it could spare.',
          },
        ]
      : []),
    ...Object.keys(says.lists ?? {})
      .filter((name) => !avoids.includes(name))
      .map((name) => ({
        path: ['lists', name],
        key: true as const,
        message: `"${name}" is no list of what is avoided.${didYouMean(name, avoids)}`,
      })),
  ]
}

function choiceProblems(path: readonly PropertyKey[], { fact, where }: FactChoice, facts: Facts): Problem[] {
  const known = facts.find(({ name }) => name === fact)
  if (!known) {
    const names = facts.map(({ name }) => name)
    return [{ path, message: `There is no fact "${fact}".${didYouMean(fact, names)}` }]
  }
  if (!where) return []
  if (Object.keys(where).length === 0)
    return [{ path: [...path, 'where'], message: 'It names no property: leave it out to mean every entry.' }]
  const { kinds } = known
  const { kind: wanted } = where
  if (!kinds || wanted === undefined) return []
  return [wanted]
    .flat()
    .filter((kind) => !kinds.includes(String(kind)))
    .map((kind) => ({
      path: [...path, 'where', 'kind'],
      message: `The fact "${fact}" has no kind "${String(kind)}".${didYouMean(String(kind), kinds) || ` Its kinds: ${kinds.join(', ')}.`}`,
    }))
}

function listProblems(names: readonly string[], says: Declaration): Problem[] {
  const problems = names.flatMap((name): Problem[] => {
    const message = listProblem(name, names)
    return message ? [{ path: ['lists', name], key: true, message }] : []
  })
  const finds = names.some((name) => name === 'expect' || idOf(name, 'avoid') !== undefined)
  if (problems.length > 0 || finds || says.finds || says.expects) return problems
  return [
    {
      path: ['lists'],
      message: 'A rule without check.ts needs a list avoid or expect, or finds or expects in rule.yaml.',
    },
  ]
}

function listProblem(name: string, names: readonly string[]): string | undefined {
  if (SINGLE_LISTS.some((single) => single === name) || name === 'avoid') return undefined
  if (idOf(name, 'avoid') !== undefined) return undefined
  for (const family of ['fine', 'spare', 'before'] as const) {
    const id = idOf(name, family)
    if (id === undefined) continue
    const avoid = id ? `avoid-${id}` : 'avoid'
    if (id ? names.includes(avoid) : names.some((other) => idOf(other, 'avoid') !== undefined))
      return undefined
    return `There is no list "${avoid}" that it could be about.`
  }
  const known = [...SINGLE_LISTS, ...FAMILIES]
  return `The list "${name}" means nothing in a rule without check.ts.${didYouMean(name, known) || ` Lists that do: ${known.join(', ')}, and avoid-…, fine-…, spare-…, before-….`}`
}

/** Messages that a finding may need and the room lacks; messages that none can reach; holes that nobody fills. */
function messageProblems(
  messages: Readonly<Record<string, string>>,
  names: readonly string[],
  says: Declaration,
  lists: readonly CompiledList[],
): Problem[] {
  const whole = names.includes('expect') || says.expects !== undefined
  const needed = new Map<string, string>()
  if (whole || says.finds || names.includes('avoid')) needed.set('default', 'the rule finds something')
  for (const name of names) {
    const id = idOf(name, 'avoid')
    if (id) needed.set(id, `there is a list "${name}"`)
  }
  if (says.proof) needed.set('evidence', `rule.yaml has proof: ${says.proof}`)
  if (lists.some(({ phrases }) => phrases.some(({ replacements = [] }) => replacements.length > 0)))
    needed.set('suggest', 'a list offers replacements')

  const missing = [...needed]
    .filter(([id]) => messages[id] === undefined)
    .map(([id, why]) => ({ path: ['messages'], message: `The message "${id}" is missing: ${why}.` }))
  if (says.finds) return missing

  const known = [...needed.keys(), ...(whole ? ['template'] : [])]
  const unreached = Object.keys(messages)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      path: ['messages', id],
      key: true as const,
      message: `Nothing that the rule finds says "${id}".${didYouMean(id, known)}`,
    }))
  const holes = Object.entries(messages).flatMap(([id, sentence]) =>
    [...sentence.matchAll(/\{(\w+)\}/g)]
      .filter(([, hole]) => hole !== 'match' && !(id === 'suggest' && hole === 'replacement'))
      .map(([hole]) => ({ path: ['messages', id], message: `Nobody fills the hole ${hole}.` })),
  )
  return [...missing, ...unreached, ...holes]
}
