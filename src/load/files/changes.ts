import { existsSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { didYouMean } from '../../nearest.ts'
import { slashed } from '../slashed.ts'
import { SourceError } from '../source-error.ts'
import { git, namesIn, unlessRefused } from './git.ts'
import { Staged } from './staged.ts'

/** Which changes are meant: those not yet committed, those that the next commit takes, or those since a commit. */
export type Range = 'changed' | 'staged' | { readonly since: string }

/** What differs from a commit: in files as they are now, or, of what is staged, as the commit will take them. */
export interface Changes {
  /** Of an absolute path. */
  has(filePath: string): boolean
  /** The lines of a file that are new or differ; undefined: all of them are new. */
  lines(filePath: string): ((line: number) => boolean) | undefined
  /** What a file holds where that is not what the disk holds; undefined: the disk is right. */
  bytes(filePath: string): Uint8Array | undefined
  /** Files that the disk does not hold: absolute paths. */
  readonly gone: readonly string[]
}

/** Asks git what has changed in the repository of a folder. Throws a SourceError where there is none, or no such commit. */
export function readChanges(range: Range, cwd: string): Changes {
  const top = topOf(cwd)
  const against = againstOf(range, top)
  const files = new Set(
    against ? namesIn(git(top, ['diff', '--name-only', '-z', ...FILTER, ...against])) : [],
  )
  const added = new Set(range === 'staged' ? [] : untracked(top))
  if (!against) for (const name of namesIn(git(top, ['ls-files', '-z']))) added.add(name)
  const here = realpathSync(cwd)
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : join(here, relative(cwd, path)))
  const nameOf = (path: string) => slashed(top, real(path))
  const staged = range === 'staged' ? new Staged(top) : undefined
  return {
    gone: (staged?.gone() ?? []).map((name) => join(cwd, relative(here, join(top, name)))),
    bytes: (path) => staged?.bytes(nameOf(path)),
    has(path) {
      const name = nameOf(path)
      return files.has(name) || added.has(name)
    },
    lines(path) {
      const name = nameOf(path)
      if (!against || added.has(name)) return undefined
      return changedLines(
        git(top, [
          'diff',
          '-U0',
          '--no-color',
          '--no-ext-diff',
          ...FILTER,
          ...against,
          '--',
          `:(top,literal)${name}`,
        ]),
      )
    },
  }
}

/** What is gone cannot be linted; a file with a new name is a new file. */
const FILTER = ['--no-renames', '--diff-filter=d']

/** What `git diff` is told to compare with; undefined: there is no commit yet. */
function againstOf(range: Range, top: string): string[] | undefined {
  if (range === 'staged') return ['--cached']
  if (range !== 'changed') return [baseOf(range.since, top)]
  return commitOf('HEAD', top) === undefined ? undefined : ['HEAD']
}

/** Where the history of a commit and ours part: what others have added to it since is not our change. */
function baseOf(ref: string, top: string): string {
  const commit = commitOf(ref, top)
  if (commit === undefined) {
    const refs = git(top, ['for-each-ref', '--format=%(refname:short)']).split('\n').filter(Boolean)
    throw new SourceError('replylint:', `There is no commit "${ref}".${didYouMean(ref, refs)}`)
  }
  return asked(top, ['merge-base', commit, 'HEAD'])?.trim() || commit
}

const commitOf = (ref: string, top: string): string | undefined =>
  asked(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])?.trim()

const untracked = (top: string) => namesIn(git(top, ['ls-files', '--others', '--exclude-standard', '-z']))

/** The lines that the heads of hunks name: `@@ -1,0 +2,3 @@` are 2, 3 and 4. */
function changedLines(diff: string): (line: number) => boolean {
  const hunks = Array.from(diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm), ([, start, count]) => ({
    first: Number(start),
    last: Number(start) + Number(count ?? 1) - 1,
  }))
  return (line) => hunks.some(({ first, last }) => line >= first && line <= last)
}

function topOf(cwd: string): string {
  const top = asked(cwd, ['rev-parse', '--show-toplevel'])?.replace(/\r?\n$/, '')
  if (top) return realpathSync(top)
  throw new SourceError('replylint:', `${cwd} is not in a git repository: there is nothing to compare with.`)
}

const asked = (cwd: string, args: readonly string[]) => unlessRefused(() => git(cwd, args))
