import { readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { LintResult } from '../types.ts'
import { decode, encode } from './files/decode.ts'
import { SourceError } from './source-error.ts'

/** Writes the `output` of results to their files, in the encoding that they had. Throws a SourceError where it has no signs for it. */
export function writeFixes(results: Iterable<LintResult>): void {
  for (const { filePath, output } of results) {
    if (output === undefined || !isAbsolute(filePath)) continue
    const bytes = encode(output, decode(readFileSync(filePath)).encoding)
    if (!bytes) throw new SourceError(`${filePath}:`, 'its encoding has no signs for what a fix writes.')
    writeFileSync(filePath, bytes)
  }
}
