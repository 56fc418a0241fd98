/** ESLint's sentences about patterns and the files that they stand for. */

export const DEFAULT_IGNORED =
  'File ignored by default because it is located under the node_modules directory. Use ignore pattern "!**/node_modules/" to disable file ignore settings or use "--no-warn-ignored" to suppress this warning.'

export const IGNORED =
  'File ignored because of a matching ignore pattern. Use "--no-ignore" to disable file ignore settings or use "--no-warn-ignored" to suppress this warning.'

/** `dropped`: there are such files, but they are ignored. */
export const unmatchedBy = (pattern: string, dropped: boolean): string =>
  dropped
    ? `You are linting "${pattern}", but all of the files matching the glob pattern "${pattern}" are ignored.`
    : `No files matching the pattern "${pattern}" were found.\nPlease check for typing mistakes in the pattern.`
