import { loadTemplateReaders } from './load/files/template-readers.ts'
import { loadRules } from './load/rooms/rules.ts'
import { createPreset, type TextlintPreset } from './textlint/preset.ts'

/** `replylint/textlint`: templates in a textlint run. */
const preset: TextlintPreset = createPreset(await loadRules(), await loadTemplateReaders())

export default preset
export type { TextlintPreset }
