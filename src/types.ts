/**
 * The nouns. Each is in a file of `types/`, to be read in the order in which a reply meets them:
 *
 * - `thread`: what comes in: a conversation as it was written.
 * - `text`: a text, analysed.
 * - `phrase`: phrases, met in a text.
 * - `place`: places in the messages of a thread.
 * - `customer-says`, `agent-says`, `both-say`, `blanks`: what is so in one message: an entry for each thing that facts find.
 * - `between`: what is so between a reply and its thread, in entries as well.
 * - `by-settings`: what of a reply is judged by what the settings name.
 * - `fact`: all facts, by name.
 * - `reply`: a reply and what it answers.
 * - `fact-room`: the code that finds a fact.
 * - `finding`: what is found in a reply or a thread.
 * - `check`: what judges a reply or a thread.
 * - `across`: what judges all templates of a run.
 * - `rule`: a rule: its door plate, its sentences and its checks.
 * - `settings`: what a config tells all rules.
 * - `file`: files, and the way back into them.
 * - `result`: what goes out: ESLint’s results, and ours.
 *
 * Offsets are UTF-16 code units, as in JavaScript strings; a span is half open: `[start, end)`.
 */

export type * from './types/across.ts'
export type * from './types/agent-says.ts'
export type * from './types/between.ts'
export type * from './types/blanks.ts'
export type * from './types/both-say.ts'
export type * from './types/by-settings.ts'
export type * from './types/check.ts'
export type * from './types/customer-says.ts'
export type * from './types/fact.ts'
export type * from './types/fact-room.ts'
export type * from './types/file.ts'
export type * from './types/finding.ts'
export type * from './types/phrase.ts'
export type * from './types/place.ts'
export type * from './types/reply.ts'
export type * from './types/result.ts'
export type * from './types/rule.ts'
export type * from './types/settings.ts'
export type * from './types/text.ts'
export type * from './types/thread.ts'
