import type { z } from 'zod'
import type { CompiledList } from '../../phrases/index.ts'
import type { Declaration, FactChoice } from '../../types.ts'
import { complain } from '../complain.ts'
import { messageProblems } from './declared-messages.ts'
import { type Facts, listProblems, plateProblems } from './declared-plate.ts'
import type { ByLanguage, Read, Words } from './room-files.ts'
import type { rulePlate } from './room-schema.ts'

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
  { plate, words }: { readonly plate: Read<Plate>; readonly words: ByLanguage<Read<Words>> },
  says: Declaration,
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
