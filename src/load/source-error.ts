/** A person's file is wrong: one line that says where and what, and exit code 2. */
export class SourceError extends Error {
  override readonly name = 'SourceError'

  /** `place` is `file` or `file:line:column`. */
  constructor(place: string, what: string, options?: ErrorOptions) {
    super(`${place} ${what}`, options)
  }
}
