import * as z from 'zod'
import { caseFile } from '../../src/testing/schema.ts'

/** The JSON Schema (draft 7, which editors read) of `cases.yaml` of a rule. */
export const casesJsonSchema = () =>
  z.toJSONSchema(caseFile, { target: 'draft-7', io: 'input', reused: 'ref' })
