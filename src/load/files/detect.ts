import { extname } from 'node:path'
import { didYouMean } from '../../nearest.ts'
import type { Format } from '../../types.ts'
import { FORMATS } from './formats.ts'

/** As many characters of a file tell its format. */
export const SAMPLE = 65_536

/** A reader this sure is not compared with those after it. */
const SURE = 0.6

/** The names that `from` takes. */
export function formatNames(): readonly string[] {
  return FORMATS.map(({ name }) => name)
}

/** What directories and globs are searched for: the endings of the files of all formats. */
export function formatExtensions(): ReadonlySet<string> {
  return new Set(FORMATS.flatMap(({ extensions }) => extensions))
}

/** A file's format: the one that is named, else the one whose signs its beginning has, else the one whose reader is surest. */
export async function chooseFormat(
  sample: string,
  filePath: string,
  from: string | undefined,
): Promise<Format> {
  if (from !== undefined) return named(from)
  const extension = extname(filePath).toLowerCase()
  const candidates = BY_EXTENSION.get(extension) ?? FORMATS
  const stands = YAML.has(extension) ? keyIn(sample) : quotedIn(sample)
  return bySigns(stands, candidates) ?? surest(sample, filePath, candidates)
}

/** The formats whose files' names end so, in the order of asking. */
const BY_EXTENSION: ReadonlyMap<string, readonly Format[]> = new Map(
  FORMATS.flatMap(({ extensions }) => extensions).map((extension) => [
    extension,
    FORMATS.filter(({ extensions }) => extensions.includes(extension)),
  ]),
)

function named(name: string): Format {
  const format = FORMATS.find((format) => format.name === name)
  if (format) return format
  const names = formatNames()
  throw new Error(`Unknown format "${name}".${didYouMean(name, names)} Known formats: ${names.join(', ')}.`)
}

/** Whether a sign stands in the sample. */
type Signs = (sign: string) => boolean

const YAML: ReadonlySet<string> = new Set(['.yaml', '.yml'])

/** In JSON a sign is a string: a key or a value. */
const quotedIn =
  (sample: string): Signs =>
  (sign) =>
    sample.includes(`"${sign}"`)

/** In YAML a sign is a key. */
function keyIn(sample: string): Signs {
  const keys = new Set(Array.from(sample.matchAll(/^[ -]*["']?([\w.]+)["']?:(?=\s)/gm), ([, key]) => key))
  return (sign) => keys.has(sign)
}

/** The format with the longest list of signs that the sample has. */
function bySigns(stands: Signs, formats: readonly Format[]): Format | undefined {
  let best: Format | undefined
  let most = 0
  for (const format of formats) {
    for (const signs of format.signs) {
      if (signs.length <= most || !signs.every(stands)) continue
      best = format
      most = signs.length
    }
  }
  return best
}

async function surest(sample: string, filePath: string, formats: readonly Format[]): Promise<Format> {
  let best: Format | undefined
  let most = -1
  for (const format of formats) {
    if (format.signs.length > 0) continue
    const { reader } = await format.load()
    const rate = reader.detect?.(sample, filePath) ?? 0
    if (rate > most) {
      best = format
      most = rate
    }
    if (rate >= SURE) break
  }
  return best!
}
