import { resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { slashed } from '../slashed.ts'

/** Of files that the disk does not hold, absolute paths, those that a pattern (directory or glob) stands for. */
export function goneFor(pattern: string, gone: readonly string[], cwd: string): readonly string[] {
  if (gone.length === 0) return []
  const directory = `${resolve(cwd, pattern)}${sep}`
  const matches = picomatch(pattern.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''), { dot: true })
  return gone.filter((path) => path.startsWith(directory) || matches(slashed(cwd, path)))
}
