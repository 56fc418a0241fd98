/** Shows what replylint sees in one reply: `npx tsx scripts/try.ts "<reply>" ["<customer's message>" …]`. */
import { inspect } from 'node:util'
import { lint } from '../src/linter/linter.ts'
import { toConversation, toReplies } from '../src/linter/thread.ts'
import { loadRules } from '../src/load/rooms/rules.ts'
import type { Message } from '../src/types.ts'

const [reply = '', ...customer] = process.argv.slice(2)
const messages: Message[] = [
  ...customer.map((text) => ({ role: 'customer', text }) as const),
  { role: 'agent', text: reply },
]
const rules = await loadRules()
const show = (value: unknown) =>
  console.log(inspect(value, { depth: 6, breakLength: 140, maxArrayLength: 50 }))

for (const one of toReplies(toConversation({ messages }, rules.analysis, {}), () => true)) {
  console.log(`\n── ${one.message.role}: ${one.message.text}`)
  const { text, turn } = one
  console.log(
    `${text.language}: ${text.sentences.map(({ start, end, mark }) => `[${text.value.slice(start, end)}]${mark}`).join(' ')}`,
  )
  show(text.regions.map(({ kind, start, end }) => `${kind}: ${text.value.slice(start, end)}`))
  show(
    text.entities.map(({ kind, value, start, end }) => `${kind} ${value}: ${text.value.slice(start, end)}`),
  )
  show(valuesOf(turn.facts))
  if (one.message.role === 'agent') show(valuesOf(one.facts))
}
for (const { ruleId, message, reply: place } of lint({ messages }, rules))
  console.log(`${ruleId}\t${message}\t«${place?.quote}»`)

function valuesOf(facts: object): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name in facts) {
    const value = (facts as Record<string, unknown>)[name]
    if (!['subject', 'contexts', 'values'].includes(name) && !(Array.isArray(value) && value.length === 0))
      values[name] = value
  }
  return values
}
