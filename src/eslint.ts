import { createPlugin, type ReplyLintPlugin } from './eslint/plugin.ts'
import { loadTemplateReaders } from './load/files/template-readers.ts'
import { loadRules } from './load/rooms/rules.ts'

/** `replylint/eslint`: templates in an ESLint run. What ESLint asks of a plugin is synchronous, so all is loaded here. */
const plugin: ReplyLintPlugin = createPlugin(await loadRules(), await loadTemplateReaders())

export default plugin
export type { ReplyLintPlugin }
