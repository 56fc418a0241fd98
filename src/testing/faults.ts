import { CRASH } from '../linter/crash.ts'
import type { LintMessage, Rule, Thread } from '../types.ts'
import type { ExpectedFinding } from './written.ts'

/** What a finding came from. */
interface Trying {
  readonly rule: Rule
  readonly thread: Thread
  /** All that is found there. */
  readonly messages: readonly LintMessage[]
  /** What is found in another thread. */
  readonly judged: (thread: Thread) => readonly LintMessage[]
}

/** What no finding may be like, whatever the case says. */
export function faultsOf(
  message: LintMessage,
  expected: ExpectedFinding | undefined,
  trying: Trying,
): string[] {
  return [
    ...unannounced(message, trying.rule),
    ...unnamed(message, expected),
    ...idle(message, trying.thread),
    ...alike(message),
    ...stubborn(message, trying),
  ]
}

/** That the rule threw. */
export const crashed = ({ ruleId, message }: LintMessage): string[] =>
  ruleId === CRASH ? [`The rule crashed: ${message}`] : []

/** The door plate has to say that a rule fixes or suggests. */
function unannounced({ fix, suggestions }: LintMessage, { meta }: Rule): string[] {
  return [
    ...(fix && !meta.fixable ? ['It fixes something, but "fixable" is not true.'] : []),
    ...(suggestions && !meta.hasSuggestions
      ? ['It suggests something, but "hasSuggestions" is not true.']
      : []),
  ]
}

/** Fixes and suggestions that leave the text as it was. */
function idle(found: LintMessage, thread: Thread): string[] {
  const text = textOf(found, thread)
  const edits = [...(found.fix ? [found.fix] : []), ...(found.suggestions ?? []).map(({ fix }) => fix)]
  return edits
    .filter((edit) => applied(edit, text) === text)
    .map(({ text }) => `A fix or suggestion changes nothing: “${text}”.`)
}

/** A case that names a finding says what is suggested and what a fix makes of the text. */
function unnamed({ fix, suggestions }: LintMessage, expected: ExpectedFinding | undefined): string[] {
  if (expected === undefined) return []
  const named = typeof expected === 'object' ? expected : {}
  return [
    ...(fix && named.fix === undefined ? ['It fixes something: name the text after it as "fix".'] : []),
    ...(suggestions && named.suggest === undefined
      ? ['It suggests something: name the wordings as "suggest".']
      : []),
  ]
}

/** Two suggestions that nobody can tell apart. */
function alike({ suggestions = [] }: LintMessage): string[] {
  const all = suggestions.map(({ desc }) => desc)
  const twice = all.find((desc, at) => all.indexOf(desc) < at)
  return twice === undefined ? [] : [`Two suggestions read alike: “${twice}”.`]
}

/** A fix after which the same words are found as often as before. */
function stubborn({ fix, reply }: LintMessage, { thread, messages, judged }: Trying): string[] {
  if (!fix) return []
  const fixed = thread.messages.map((message, at) =>
    at === reply?.message ? { ...message, text: applied(fix, message.text) } : message,
  )
  const count = (all: readonly LintMessage[]) => all.filter((one) => one.reply?.quote === reply?.quote).length
  return count(judged({ ...thread, messages: fixed })) < count(messages)
    ? []
    : [`A fix leaves what it is for: “${reply?.quote}”.`]
}

/** The text of the message where a finding stands. */
export const textOf = ({ reply }: LintMessage, { messages }: Thread): string =>
  messages[reply?.message ?? 0]?.text ?? ''

/** A text after an edit. */
export const applied = (
  { range: [start, end], text }: NonNullable<LintMessage['fix']>,
  whole: string,
): string => whole.slice(0, start) + text + whole.slice(end)
