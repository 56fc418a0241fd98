import { PhraseError } from './error.ts'

/** What a list has of a phrase before the arrow: `плохо → лучше | ещё лучше`. */
export function phraseIn(source: string): string {
  const arrow = source.indexOf('→')
  return arrow < 0 ? source : source.slice(0, arrow)
}

/**
 * The better wordings behind the arrow.
 * @throws {PhraseError} where one of them is empty.
 */
export function replacementsIn(source: string): readonly string[] {
  const arrow = source.indexOf('→')
  if (arrow < 0) return NONE
  let column = arrow + 2
  return source
    .slice(arrow + 1)
    .split('|')
    .map((part) => {
      const wording = part.trim()
      if (wording === '') throw new PhraseError('a replacement is empty', column)
      column += part.length + 1
      return wording
    })
}

const NONE: readonly string[] = []
