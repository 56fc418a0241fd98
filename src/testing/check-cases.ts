import * as z from 'zod'
import { propertiesOf } from '../config/schema-keys.ts'
import { checked, type Read } from '../load/rooms/room-files.ts'
import type { Locator } from '../load/yaml-source.ts'
import { caseFile } from './schema.ts'

/** The cases of a rule, checked. Throws a SourceError that names every key that is not known, and all else that does not fit. */
export function checkCases(value: unknown, source: Locator): Read<z.infer<typeof caseFile>> {
  const known = (path: readonly PropertyKey[]) =>
    propertiesOf(z.toJSONSchema(caseFile, { unrepresentable: 'any' }), path)
  return checked(value, caseFile, source, known)
}
