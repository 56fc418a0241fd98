/** `npm run bench [-- section …]`: figures and ratios, never a verdict of right and wrong. */
import { cache } from './cache.ts'
import { cold } from './cold.ts'
import { command } from './command.ts'
import { concurrency } from './concurrency.ts'
import { exports } from './exports.ts'
import { growth } from './growth.ts'
import { latency } from './latency.ts'
import { memory } from './memory.ts'
import { phrases } from './phrases.ts'
import { report } from './report.ts'
import { speed } from './speed.ts'
import { templates } from './templates.ts'

const sections = {
  speed,
  latency,
  growth,
  phrases,
  cold,
  command,
  memory,
  templates,
  report,
  exports,
  cache,
  concurrency,
}

const asked = process.argv.slice(2)
for (const [name, section] of Object.entries(sections))
  if (asked.length === 0 || asked.includes(name)) await section()
