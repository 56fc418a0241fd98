import type { ReadProblem, Source } from '../../types.ts'
import { beginningOf } from '../beginning.ts'
import { type JsonRecords, jsonRecords, type Paged, paged } from '../json/records.ts'
import { yamlRecords } from './located.ts'

/** The records of an export that is kept as JSON or as YAML: what begins with neither a brace nor a bracket is YAML. */
export function* yamlOrJsonRecords(source: Source, shape: JsonRecords): Generator<Paged | ReadProblem> {
  if (/^\s*[[{]/.test(beginningOf(source))) {
    yield* jsonRecords(source, shape)
    return
  }
  for (const value of yamlRecords(source.whole(), [])) {
    if ('problem' in value) yield value
    else yield* paged(value, {}, shape.lists)
  }
}
