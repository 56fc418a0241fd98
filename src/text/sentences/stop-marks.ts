import { isDigitAt, Kind, kindOf } from '../words/characters.ts'

/** Stops, the brackets and quotes that close with them, and pictures glued to the sentence. */
export function afterStop(value: string, stop: number, to: number): number {
  let end = stop
  let index = stop
  for (; index < to; index++) {
    const code = value.charCodeAt(index)
    if (isTerminal(code) || isCloser(code) || (code === 0x22 && index === end)) {
      end = index + 1
      continue
    }
    if (isPicture(code) || code === 0x200d) {
      end = index + 1
      continue
    }
    const space = kindOf(code) & 7
    if (space === Kind.newline || space !== Kind.space) break
  }
  return end
}

function isTerminal(code: number): boolean {
  return (
    code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0xff1f || code === 0xff01
  )
}

function isCloser(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === 0xbb || code === 0x201d || code === 0x2019
}

/** Half of a surrogate pair, or a symbol of the basic plane that is drawn as a picture. */
export function isPicture(code: number): boolean {
  return (code >= 0xd800 && code <= 0xdfff) || (code >= 0x2190 && code <= 0x2bff) || code === 0xfe0f
}

/** `(!)`, `(?)`: a remark on a word, not the end of a sentence. */
export function isAsideMark(value: string, stop: number, split: number): boolean {
  return value.charCodeAt(stop - 1) === 0x28 && value.charCodeAt(split - 1) === 0x29
}

/** «Где?» — спросил он. */
export function isQuotedEnd(
  value: string,
  stop: number,
  split: number,
  to: number,
  capital: boolean,
): boolean {
  let quoted = false
  for (let index = stop; index < split; index++) {
    const code = value.charCodeAt(index)
    if (code === 0xbb || code === 0x201d || code === 0x22) quoted = true
  }
  const straight = value.charCodeAt(split) === 0x22
  if (!quoted && !straight) return false
  if (!capital && !isDigitAt(value, to)) return true
  for (let index = split; index < to; index++) {
    const code = value.charCodeAt(index)
    if (code === 0x2014 || code === 0x2013 || code === 0x2d) return true
  }
  return false
}

/** Before a bracket it makes a smile. */
export function isSmileEye(code: number): boolean {
  return code === 0x3a || code === 0x3b || code === 0x3d
}
