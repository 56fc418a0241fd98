import { judgeAcross, type RunTemplate } from '../../src/across.ts'
import { lint } from '../../src/linter.ts'
import type { ActiveRule } from '../../src/rooms.ts'
import type { LintMessage, Settings, Template, Thread } from '../../src/types.ts'
import { ruleSet } from './cases.ts'

/** Templates as a table of cases writes them down; without `file`, each is a file named after its id. */
export interface TemplatesCase {
  templates: ({ id?: string; text: string; channel?: Thread['channel']; file?: string } & Template)[]
  settings?: Settings
  finds?: Found[]
}

/** A finding: in which template (its id, or its file), at which words; `related` is the other template. */
export interface Found {
  template: string
  quote?: string
  whole?: true
  id?: string
  message?: string
  related?: string
}

/** What a rule finds in templates linted in one run: the name of each template, and what is said of it. */
export function lintAcross(
  { templates, settings }: TemplatesCase,
  rule: ActiveRule,
): [string, LintMessage][] {
  const messages: LintMessage[] = []
  const run = templates.flatMap(({ id, text, channel, file = `${id}.md`, ...template }): RunTemplate[] => {
    const thread: Thread = { id, channel, messages: [{ role: 'agent', text }], template }
    const summed: RunTemplate[] = []
    const onSummed = (one: RunTemplate['summed']) =>
      summed.push({ filePath: file, file, summed: one, active: [rule], locale: undefined })
    messages.push(...lint(thread, ruleSet, { active: [rule], settings, onSummed }))
    return summed
  })
  const named = ({ filePath, summed }: RunTemplate) => summed.id ?? filePath
  const found = judgeAcross(run).flatMap((ofOne, index) =>
    ofOne.map((message): [string, LintMessage] => [named(run[index]!), message]),
  )
  return [...messages.map((message): [string, LintMessage] => ['', message]), ...found]
}

/** The same, each finding with the keys that the case names. */
export function findAcross(written: TemplatesCase, rule: ActiveRule): Found[] {
  return lintAcross(written, rule).map(([template, message], index) =>
    narrow(
      { template, ...shown(message) },
      written.finds?.[index] ?? { template: '', quote: '', message: '' },
    ),
  )
}

function shown({ reply, messageId, message, related = [] }: LintMessage): Omit<Found, 'template'> {
  const [other] = related
  return {
    ...(reply!.quote === '' ? { whole: true } : { quote: reply!.quote }),
    ...(messageId !== undefined && { id: messageId }),
    message,
    ...(other && { related: other.threadId ?? other.filePath ?? '' }),
  }
}

const narrow = (found: Found, named: Found): Found =>
  Object.fromEntries(Object.keys(named).map((key) => [key, found[key as keyof Found]])) as unknown as Found
