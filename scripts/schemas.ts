/** Writes the published JSON Schemas from the zod ones: `npm run schemas`. */
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { loadRules } from '../src/load/rooms/rules.ts'
import { threadFile } from '../src/reading/canonical/thread-schema.ts'
import { casesJsonSchema } from './schemas/cases-schema.ts'
import { configJsonSchema } from './schemas/config-schema.ts'

const { rules } = await loadRules()
write('thread', z.toJSONSchema(threadFile, { io: 'input' }))
write('config', configJsonSchema(rules))
write('cases', casesJsonSchema())

function write(name: string, schema: unknown) {
  writeFileSync(
    new URL(`../schema/${name}.schema.json`, import.meta.url),
    `${JSON.stringify(schema, null, 2)}\n`,
  )
}
