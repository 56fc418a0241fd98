import type { LintMessage } from '../types.ts'

/** What stops a build: an error, or a text that could not be read. */
export const isError = ({ fatal, severity }: LintMessage): boolean => fatal === true || severity === 2

/** `error` or `warning`. */
export const level = (message: LintMessage): 'error' | 'warning' => (isError(message) ? 'error' : 'warning')

/** ESLint's word for it where it begins with a capital. */
export const title = (message: LintMessage): 'Error' | 'Warning' => (isError(message) ? 'Error' : 'Warning')

/** `1 problem`, `2 problems`. */
export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`
