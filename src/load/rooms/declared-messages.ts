import type { Problem } from '../../config/problems.ts'
import { idOf } from '../../linter/declared/lists.ts'
import { didYouMean } from '../../nearest.ts'
import type { CompiledList } from '../../phrases/index.ts'
import type { Declaration } from '../../types.ts'

/** What is wrong with the messages of a rule without code: one that a finding may need is missing, none can reach one, nobody fills a hole. */
export function messageProblems(
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
