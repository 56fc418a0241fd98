import type { RuleSet } from '../../src/linter/rule-set.ts'
import { toConversation, toReplies } from '../../src/linter/thread.ts'
import type { Reply, Thread } from '../../src/types.ts'

/** The last message of a thread, with all that came before it; undefined: the thread has none. */
export const lastReply = (thread: Thread, { analysis }: RuleSet): Reply | undefined =>
  [...toReplies(toConversation(thread, analysis, {}), () => true)].at(-1)
