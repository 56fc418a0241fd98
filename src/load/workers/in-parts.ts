import { readFileSync } from 'node:fs'
import { beginningOf } from '../../reading/beginning.ts'
import { fileContent } from '../files/content.ts'
import { decode, isUnreadable } from '../files/decode.ts'
import { formatInLines, type ReadOptions, WHOLE } from '../files/read.ts'
import { partsOf } from './parts.ts'
import type { Part } from './task.ts'

interface InParts {
  readonly parts: Iterable<Part>
  /** What results show; undefined: the file is too big to hold. */
  readonly source: string | undefined
}

/** A file whose records may be judged apart; undefined: it is judged as a whole, or cannot be read. */
export async function inParts(
  filePath: string,
  bytes: number,
  { from: named, onRead }: ReadOptions,
): Promise<InParts | undefined> {
  try {
    const source = bytes > WHOLE ? undefined : decode(readFileSync(filePath)).text
    const told = onRead && ((read: number) => onRead({ filePath, read, size: bytes }))
    const pieces = source === undefined ? fileContent(filePath, told).text.pieces() : [source]
    const beginning = source ?? beginningOf(fileContent(filePath).text)
    const from = await formatInLines(beginning, filePath, named)
    // Directives hold for a whole file.
    if (from === undefined || source?.includes('replylint-')) return undefined
    return { parts: parts({ filePath, from, shown: source !== undefined }, pieces), source }
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return undefined
  }
}

function* parts(of: Pick<Part, 'filePath' | 'from' | 'shown'>, pieces: Iterable<string>): Generator<Part> {
  for (const part of partsOf(pieces)) yield { ...of, ...part }
}
