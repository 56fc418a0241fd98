/**
 * The nouns. Each is in a file of `types/`, to be read in the order in which a reply meets them:
 *
 * - `thread`: what comes in: a conversation as it was written.
 * - `text`: a text, analysed.
 * - `phrase`: phrases, met in a text.
 * - `saying`: what one message can say: an entry for each thing that facts find.
 * - `fact`: what is so in a message, and between a reply and its thread: all facts by name.
 * - `reply`: a reply and what it answers.
 * - `rule`: what judges a reply, a thread, or all templates of a run.
 * - `settings`: what a config tells all rules.
 * - `file`: files, and the way back into them.
 * - `result`: what goes out: ESLint’s results, and ours.
 *
 * Offsets are UTF-16 code units, as in JavaScript strings; a span is half open: `[start, end)`.
 */

export type * from './types/fact.ts'
export type * from './types/file.ts'
export type * from './types/phrase.ts'
export type * from './types/reply.ts'
export type * from './types/result.ts'
export type * from './types/rule.ts'
export type * from './types/saying.ts'
export type * from './types/settings.ts'
export type * from './types/text.ts'
export type * from './types/thread.ts'
