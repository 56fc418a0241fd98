/** Why a phrase cannot be used; `column` is 1-based, UTF-16, in the phrase's source. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError'
  readonly column: number

  constructor(message: string, column: number) {
    super(message)
    this.column = column
  }
}
