import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { threadFile } from '../src/readers/thread-schema.ts'

/** Writes the published JSON Schemas from the zod ones. */
const schema = z.toJSONSchema(threadFile, { io: 'input' })
writeFileSync(
  new URL('../schema/thread.schema.json', import.meta.url),
  `${JSON.stringify(schema, null, 2)}\n`,
)
