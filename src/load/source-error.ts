/** A person's file is wrong: one line that says where and what, and exit code 2. */
export class SourceError extends Error {
  override readonly name = 'SourceError'

  /** `place` is `file` or `file:line:column`. */
  constructor(place: string, what: string, options?: ErrorOptions) {
    super(`${place} ${what}`, options)
  }

  /** One whose whole message is known. */
  static said(message: string): SourceError {
    const [place = '', ...what] = message.split(' ')
    return new SourceError(place, what.join(' '))
  }
}
