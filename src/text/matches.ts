/** All matches of a global pattern. `matchAll` would compile a copy of the pattern for every text. */
export function allMatches(value: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(value); match !== null; match = pattern.exec(value)) found.push(match)
  return found
}
