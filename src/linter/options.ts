import type { Lines } from '../lines.ts'
import type { Language, Message, Origin, Reply, Settings, Thread } from '../types.ts'
import type { Summed } from './across/summed.ts'
import type { ActiveRule } from './plan.ts'

/** How a thread is linted. */
export interface LintOptions {
  readonly settings?: Settings | undefined
  /** Language of the messages; undefined: that of each reply. */
  readonly locale?: Language | undefined
  /** The clock, ISO 8601, for rules that need time. */
  readonly now?: string | undefined
  /** Default: every rule at its own severity, with its own defaults. */
  readonly active?: readonly ActiveRule[] | undefined
  /** `last`: only the last message that can be judged, as for a draft. Default `all`. */
  readonly only?: 'all' | 'last' | undefined
  /** Whose messages are judged. Default: the agent's. */
  readonly lint?: readonly ('agent' | 'bot')[] | undefined
  /** Which of their messages are judged, and which of the customer's that wait. Default: all. */
  readonly judges?: ((message: Message, thread: Thread) => boolean) | undefined
  /** Runs the work of a rule, once a reply and once a thread: the caller may look at his clock. */
  readonly measure?: ((ruleId: string, work: () => void) => void) | undefined
  /** The way back into the file that the thread was read from. */
  readonly origin?: Origin | undefined
  /** Told what is kept of a template for the rules that look across templates: `judgeAcross` compares them. */
  readonly onSummed?: ((summed: Summed) => void) | undefined
  /** Told of each reply that is passed over because its language is neither Russian nor English. */
  readonly onForeign?: ((reply: Reply) => void) | undefined
  /** Told of each reply that is judged, and of the rules that have something to judge in it. */
  readonly onJudged?: ((reply: Reply, asked: readonly ActiveRule[]) => void) | undefined
}

/** What holds while a thread is judged: options, settings as rules see them, which messages are judged, and the lines of each. */
export interface Run extends Pick<LintOptions, 'locale' | 'now' | 'only' | 'judges' | 'measure' | 'origin'> {
  readonly settings: Settings
  readonly judged: (message: Message) => boolean
  readonly lines: (message: number) => Lines
}
