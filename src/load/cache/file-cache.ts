import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CRASH } from '../../linter/crash.ts'
import type { LintMessage } from '../../types.ts'
import type { Setup } from '../config/project.ts'
import type { PackedFile } from '../judging/packed.ts'
import { slashed } from '../slashed.ts'
import { setupKey } from './setup-key.ts'
import { type Strategy, stampOf } from './stamp.ts'
import { CacheStore, type Head } from './store.ts'

interface Cached {
  readonly cwd: string
  readonly file: string
  readonly strategy: Strategy
  /** Those that results depend on. */
  readonly options: object
  readonly fixes: boolean
  readonly warn: (text: string) => void
}

/** What the cache says of one file. */
export interface CacheEntry {
  /** Undefined: the file is to be judged. */
  readonly known: PackedFile | undefined
  /** Keeps what the file came to; not what a later run may see otherwise though nothing changed. */
  keep(packed: PackedFile): void
}

/** More results than this are not kept of one file. */
const MUCH = 100_000

/** The results of files that did not change since they were judged. */
export class FileCache {
  readonly #store: CacheStore
  readonly #cached: Cached
  readonly #keys = new WeakMap<Setup['config'], Promise<string | undefined>>()

  constructor(cached: Cached) {
    this.#cached = cached
    this.#store = new CacheStore(cached.file, cached.warn)
  }

  /** Asked before the file is read: a change while it is judged is seen by the next run. */
  async entry(filePath: string, setup: Setup): Promise<CacheEntry> {
    const head = await this.#head(filePath, setup)
    if (!head) return { known: undefined, keep: () => {} }
    const known = this.#store.get<PackedFile>(head)
    // As in ESLint, what may be fixed is judged again.
    const usable = known && !(this.#cached.fixes && hasMessages(known))
    return {
      known: usable ? known : undefined,
      keep: (packed) => (isLasting(packed) ? this.#store.set(head, packed) : this.#store.delete(head.path)),
    }
  }

  /** Writes what was kept. */
  save(): void {
    const { cwd } = this.#cached
    this.#store.save((path) => !existsSync(resolve(cwd, path)))
  }

  async #head(filePath: string, setup: Setup): Promise<Head | undefined> {
    const { cwd, strategy } = this.#cached
    const key = await this.#key(setup)
    if (key === undefined) return undefined
    try {
      const path = slashed(cwd, filePath)
      return { path, key, stamp: stampOf(filePath, strategy) }
    } catch {
      return undefined
    }
  }

  #key(setup: Setup): Promise<string | undefined> {
    const known = this.#keys.get(setup.config)
    if (known) return known
    const key = setupKey(setup, this.#cached.options)
    this.#keys.set(setup.config, key)
    return key
  }
}

const hasMessages = ({ results, held }: PackedFile) =>
  results.some(({ messages }) => messages) ||
  held.some((file) => file.held.some(({ messages }) => messages.length > 0))

/** Nothing was fixed, nothing could not be read, no rule failed, and there is not too much of it. */
function isLasting({ results, held }: PackedFile): boolean {
  const all = [...results, ...held.flatMap((file) => file.held)]
  const messages = all.flatMap((one) => one.messages ?? [])
  return (
    all.length + messages.length <= MUCH &&
    !messages.some(isPassing) &&
    ![...results, ...held].some(({ output }) => output !== undefined)
  )
}

const isPassing = ({ fatal, ruleId }: LintMessage) => fatal === true || ruleId === CRASH
