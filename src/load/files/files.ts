import { readdirSync, type Stats, statSync } from 'node:fs'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { formatExtensions } from './detect.ts'
import { goneFor } from './gone.ts'
import { DEFAULT_IGNORED, IGNORED, unmatchedBy } from './messages.ts'

/** Says of an absolute path whether it is ignored; a directory's ends with `/`. */
export type IsIgnored = (path: string) => boolean

/** Where files are looked for, and which are left out. */
export interface FindOptions {
  readonly cwd: string
  /** What the config ignores, beyond the defaults. */
  readonly isIgnored?: IsIgnored | undefined
  /** False: `--no-ignore`, neither the config's nor the default ignores count. */
  readonly ignore?: boolean | undefined
  /** More endings of files that directories and globs are searched for: `.log`. */
  readonly extensions?: readonly string[] | undefined
  /** Files that are found as if the disk held them: absolute paths. */
  readonly gone?: readonly string[] | undefined
}

/** What patterns stand for. */
export interface FoundFiles {
  /** Absolute paths, each once: in the order of the patterns, sorted within each. */
  readonly files: readonly string[]
  /** Files that were named themselves but are ignored, with ESLint's warning. */
  readonly ignored: readonly { readonly filePath: string; readonly message: string }[]
  /** Patterns without a file, with ESLint's wording. */
  readonly unmatched: readonly { readonly pattern: string; readonly message: string }[]
}

/** The files that patterns (files, directories, globs) stand for, as ESLint finds them; no pattern: the directory itself. */
export async function findFiles(patterns: readonly string[], options: FindOptions): Promise<FoundFiles> {
  const files = new Set<string>()
  const ignored: FoundFiles['ignored'][number][] = []
  const unmatched: FoundFiles['unmatched'][number][] = []
  const seen = { dropped: false }
  const skips = skipper(options, seen)
  const endings = new Set([...EXTENSIONS, ...(options.extensions ?? []).map((one) => one.toLowerCase())])
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    const path = resolve(options.cwd, pattern)
    const stats = statSync(path, { throwIfNoEntry: false }) as Stats | undefined
    if (stats?.isFile() || options.gone?.includes(path)) {
      const message = ignoredBy(path, options)
      if (message === undefined) files.add(path)
      else ignored.push({ filePath: path, message })
      continue
    }
    seen.dropped = false
    const found = stats?.isDirectory()
      ? walk(path, skips, endings)
      : await glob(pattern, options.cwd, skips, endings)
    const also = goneFor(pattern, options.gone ?? [], options.cwd).filter(
      (file) => hasEnding(file, endings) && !skips(file, basename(file), false),
    )
    for (const file of [...found, ...also]) files.add(file)
    if (found.length + also.length === 0)
      unmatched.push({ pattern, message: unmatchedBy(pattern, seen.dropped) })
  }
  return { files: [...files], ignored, unmatched }
}

const DIRECTORIES: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** Files with our extensions that are never threads or templates. */
const OTHERS =
  /^(?:replylint\.config\..+|replylint-suppressions\.json|package(?:-lock)?\.json|npm-shrinkwrap\.json|pnpm-(?:lock|workspace)\.yaml|tsconfig.*\.json|biome\.json|(?:readme|changelog|license|licence|notice|contributing|code_of_conduct|security|architecture)(?:\.[a-z-]+)?\.(?:md|txt))$/i

/** What directories and globs are searched for. */
const EXTENSIONS = formatExtensions()

type Endings = ReadonlySet<string>

type Skips = (path: string, name: string, directory: boolean) => boolean

function skipper(options: FindOptions, seen: { dropped: boolean }): Skips {
  const all = options.ignore === false
  return (path, name, directory) => {
    if (!directory && OTHERS.test(name)) return true
    if (all) return false
    const skipped =
      (directory && DIRECTORIES.has(name)) || options.isIgnored?.(directory ? `${path}/` : path) === true
    if (skipped) seen.dropped = true
    return skipped
  }
}

function walk(directory: string, skips: Skips, endings: Endings): readonly string[] {
  const found: string[] = []
  const open = (path: string) => {
    const entries = readdirSync(path, { withFileTypes: true })
    entries.sort((a, b) => compare(a.name, b.name))
    for (const entry of entries) {
      const below = join(path, entry.name)
      if (entry.isDirectory()) {
        if (!skips(below, entry.name, true)) open(below)
      } else if (entry.isFile() && hasEnding(entry.name, endings) && !skips(below, entry.name, false))
        found.push(below)
    }
  }
  open(directory)
  return found
}

async function glob(
  pattern: string,
  cwd: string,
  skips: Skips,
  endings: Endings,
): Promise<readonly string[]> {
  const { globSync } = await import('tinyglobby')
  // A glob that names an extension means it; any other is searched for what we can read.
  const named = /\.[\w{},()|]+$/.test(basename(pattern))
  const found = globSync(pattern.replaceAll('\\', '/'), {
    cwd,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  const kept = found
    .map((path) => resolve(path))
    .filter((path) => (named || hasEnding(path, endings)) && !skips(path, basename(path), false))
  return kept.sort(compare)
}

function hasEnding(name: string, endings: Endings): boolean {
  return endings.has(extname(name).toLowerCase())
}

/** Why a file that is named itself is left out; undefined: it is not. */
function ignoredBy(path: string, { cwd, ignore, isIgnored }: FindOptions): string | undefined {
  if (ignore === false) return undefined
  if (inDefaultIgnores(path, cwd)) return DEFAULT_IGNORED
  return isIgnored?.(path) ? IGNORED : undefined
}

function inDefaultIgnores(path: string, cwd: string): boolean {
  return relative(cwd, path)
    .split(sep)
    .some((name) => DIRECTORIES.has(name))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
