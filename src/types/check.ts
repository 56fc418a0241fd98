import type { Finding, ThreadFinding } from './finding.ts'
import type { Lexicon } from './phrase.ts'
import type { Reply, Story } from './reply.ts'
import type { Settings } from './settings.ts'

/** What a rule is asked with: its words, its options with their defaults, the settings of the run. */
export interface RuleContext {
  readonly lexicon: Lexicon
  readonly options: Readonly<Record<string, unknown>>
  readonly settings: Settings
  /** The clock, for rules that need time; undefined: only the thread's own times count. ISO 8601. */
  readonly now?: string | undefined
}

/** Judges one reply. Synchronous; keeps nothing between replies. */
export type Check = (reply: Reply, context: RuleContext) => Iterable<Finding>

/** Judges a thread as a whole, once; what it yields about a reply stands beside what the checks of that reply yield. */
export type ThreadCheck = (story: Story, context: RuleContext) => Iterable<ThreadFinding>
