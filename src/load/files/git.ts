import { execFileSync } from 'node:child_process'
import { SourceError } from '../source-error.ts'

/** What git says in a folder. Throws a SourceError where there is no git; what git refuses throws too. */
export const git = (cwd: string, args: readonly string[]): string => gitBytes(cwd, args).toString('utf8')

/** The same, undecoded. */
export function gitBytes(cwd: string, args: readonly string[]): Buffer {
  try {
    return execFileSync('git', args, { cwd, maxBuffer: MUCH, stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    throw new SourceError('replylint:', 'git was not found.', { cause })
  }
}

/** Bytes of a file, or of the diff of one. */
const MUCH = 1 << 30

/** What there is to say; undefined: git refuses. */
export function unlessRefused<Said>(say: () => Said): Said | undefined {
  try {
    return say()
  } catch (error) {
    if (error instanceof SourceError) throw error
    return undefined
  }
}

/** Paths as git lists them with `-z`, from the top of the repository. */
export const namesIn = (text: string): string[] => text.split('\0').filter((name) => name !== '')
