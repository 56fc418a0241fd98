import { distance } from '../../text/distance.ts'

/** The names that something knows. Case does not matter. */
export interface Names {
  has(name: string): boolean
  /** In full, not by a pattern with `*`. */
  spells(name: string): boolean
  /** The one that differs in the fewest characters, `most` at most. */
  nearest(name: string, most: number): Near | undefined
}

/** A known name, and how many characters it is away. */
export interface Near {
  readonly name: string
  readonly distance: number
}

/** Longer names are never near to any. */
const LONGEST = 100

/** Of patterns: `*` stands for any run of characters, `(a|b)` for either. */
export function namesOf(patterns: readonly string[]): Names {
  const all = patterns.flatMap(alternatives)
  const plain = all.filter((name) => !name.includes('*'))
  const folded = new Set(plain.map((name) => name.toLowerCase()))
  const wild = all.filter((name) => name.includes('*')).map((name) => name.toLowerCase().split('*'))
  return {
    has(name) {
      const form = name.toLowerCase()
      return folded.has(form) || wild.some((parts) => fits(parts, form))
    },
    spells: (name) => folded.has(name.toLowerCase()),
    nearest(name, most) {
      if (name.length > LONGEST) return undefined
      let near: Near | undefined
      for (const known of plain) {
        const least = near?.distance ?? most + 1
        if (Math.abs(known.length - name.length) >= least) continue
        const far = distance(name, known)
        if (far < least) near = { name: known, distance: far }
      }
      return near
    },
  }
}

/** `a.(b|c).*` is `a.b.*` and `a.c.*`. */
function alternatives(pattern: string): readonly string[] {
  const [, before = '', either, after = ''] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(pattern) ?? []
  if (either === undefined) return [pattern]
  const tails = alternatives(after)
  return either.split('|').flatMap((one) => tails.map((tail) => before + one + tail))
}

/** Whether the parts stand in the name in this order, the first at its beginning, the last at its end. */
function fits([first = '', ...rest]: readonly string[], name: string): boolean {
  if (!name.startsWith(first)) return false
  const last = rest.pop() ?? ''
  let at = first.length
  for (const part of rest) {
    const found = name.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return name.length >= at + last.length && name.endsWith(last)
}
