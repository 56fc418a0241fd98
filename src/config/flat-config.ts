import type { Rule } from '../types.ts'
import type { Config, ConfigObject, Extends } from './config.ts'
import { fileMatcher, ignoreMatcher } from './globs.ts'
import { type FileConfig, merge } from './merge.ts'
import { isPreset, presetRules } from './presets.ts'

/** Never linted unless a config takes them back with `!`. */
const DEFAULT_IGNORES = ['**/node_modules/', '.git/']

/** A config made ready for asking about files. Paths have `/` and are relative to the config's folder. */
export interface FlatConfig {
  ignores(path: string): boolean
  /** The same object for all files that the same config objects are for. */
  forFile(path: string): FileConfig
  /** All objects in their order, those that others extend before them. */
  readonly objects: readonly ConfigObject[]
  /** Those that hold for a file; the later one wins. */
  objectsFor(path: string): readonly ConfigObject[]
}

/** Without `extends` anywhere, `recommended` is what the config starts from. */
export function flatten(config: Config, rules: readonly Rule[]): FlatConfig {
  const written = Array.isArray(config) ? (config as readonly ConfigObject[]) : [config as ConfigObject]
  const base: ConfigObject[] = written.some((object) => object.extends !== undefined)
    ? []
    : [{ extends: 'recommended' }]
  const objects = [...base, ...written].flatMap((object) => unfold(object, rules))
  const global = objects.filter(isGlobalIgnore).flatMap((object) => object.ignores!)
  const parts = objects.filter((object) => !isGlobalIgnore(object)).map((object) => part(object))
  const merged = new Map<string, FileConfig>()

  return {
    objects,
    objectsFor: (path) => parts.filter(({ fits }) => fits(path)).map(({ object }) => object),
    ignores: ignoreMatcher([...DEFAULT_IGNORES, ...global]),
    forFile(path) {
      const fitting = parts.filter(({ fits }) => fits(path))
      const key = fitting.map((fit) => parts.indexOf(fit)).join()
      const known = merged.get(key)
      if (known) return known
      const fileConfig = merge(fitting.map(({ object }) => object))
      merged.set(key, fileConfig)
      return fileConfig
    },
  }
}

const BESIDE_IGNORES: ReadonlySet<string> = new Set(['ignores', 'name', '$schema'])

const isGlobalIgnore = (object: ConfigObject): boolean =>
  object.ignores !== undefined && Object.keys(object).every((key) => BESIDE_IGNORES.has(key))

function part(object: ConfigObject) {
  const included = object.files ? fileMatcher(object.files) : () => true
  const excluded = object.ignores ? ignoreMatcher(object.ignores) : () => false
  return { object, fits: (path: string) => included(path) && !excluded(path) }
}

/** The object without `extends`, after all that it extends, narrowed to its own files. */
function unfold(object: ConfigObject, rules: readonly Rule[]): ConfigObject[] {
  const { extends: extended, ...own } = object
  if (extended === undefined) return [own]
  const inherited = extendedObjects(extended, rules).flatMap((item) => unfold(item, rules))
  return [...inherited.map((item) => narrow(item, own)), own]
}

function extendedObjects(extended: Extends, rules: readonly Rule[]): ConfigObject[] {
  if (isPreset(extended)) return [{ name: extended, rules: presetRules(extended, rules) }]
  if (Array.isArray(extended))
    return (extended as readonly Extends[]).flatMap((item) => extendedObjects(item, rules))
  return [extended as ConfigObject]
}

function narrow(object: ConfigObject, { files, ignores }: ConfigObject): ConfigObject {
  if (isGlobalIgnore(object)) return object
  const both = files && object.files?.flatMap((mine) => files.map((outer) => [outer, mine].flat()))
  const here = both ?? files ?? object.files
  const not = [...(object.ignores ?? []), ...(ignores ?? [])]
  return { ...object, ...(here && { files: here }), ...(not.length > 0 && { ignores: not }) }
}
