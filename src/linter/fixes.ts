import type { Fix, LintMessage } from '../types.ts'

/** The text with all fixes that do not overlap, first come first; undefined: there was nothing to fix. */
export function applyFixes(text: string, messages: readonly LintMessage[]): string | undefined {
  const fixes = messages
    .flatMap(({ fix }) => (fix ? [fix] : []))
    .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
  if (fixes.length === 0) return undefined
  const pieces: string[] = []
  let last = -1
  let from = 0
  for (const fix of fixes) {
    if (!fits(fix, last)) continue
    pieces.push(text.slice(from, fix.range[0]), fix.text)
    from = fix.range[1]
    last = fix.range[1]
  }
  return pieces.join('') + text.slice(from)
}

/** Two fixes that touch wait for the next pass, as in ESLint. */
const fits = ({ range: [start, end] }: Fix, last: number): boolean => start > last && start <= end
