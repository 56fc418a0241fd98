import { git, gitBytes, namesIn, unlessRefused } from './git.ts'

/** The next commit, where it is not what the disk holds. Files are named from the top of the repository. */
export class Staged {
  readonly #top: string
  readonly #other: ReadonlySet<string>

  constructor(top: string) {
    this.#top = top
    this.#other = new Set(namesIn(git(top, DIFF)))
  }

  /** Files that the commit takes though they are gone from the disk. */
  gone(): string[] {
    return namesIn(git(this.#top, [...DIFF, '--diff-filter=D']))
  }

  /** What the commit will hold of a file, in the encoding and with the line ends that a checkout gives; undefined: what the disk holds. */
  bytes(name: string): Buffer | undefined {
    if (!this.#other.has(name)) return undefined
    // Of a file in conflict nothing is staged.
    return unlessRefused(() => gitBytes(this.#top, ['cat-file', '--filters', `:0:${name}`]))
  }
}

/** Files of the index that differ on the disk. */
const DIFF = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules']
