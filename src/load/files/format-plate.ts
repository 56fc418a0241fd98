import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import type { Format } from '../../types.ts'

/** What `format.yaml` says of a format, for detection and for docs/formats.md. */
export const formatPlate = z.strictObject({
  title: z.string(),
  holds: z.array(z.enum(['transcripts', 'templates'])).min(1),
  extensions: z.array(z.string().startsWith('.')).min(1),
  /** Keys and values that stand in quotes in its files: all of one list tell it. */
  signs: z.array(z.array(z.string()).min(1)).default([]),
  /** The order of asking: our own forms have single digits, help desks 50. */
  rank: z.number().default(50),
  /** Met in most runs: loaded at the start. */
  everyday: z.boolean().default(false),
  /** How to get such a file from the product. */
  export: z.string(),
  reads: z.array(z.string()).min(1),
  unread: z.array(z.string()),
  /** What its description rests on. */
  sureness: z.enum(['own', 'source', 'documentation', 'clients', 'memory']),
  /** What else its users should know: who is the agent, zones of times. */
  notes: z.array(z.string()).default([]),
})

/** What replylint keeps of a door plate when it runs. */
export function toFormat(plate: FormatPlate & { readonly name: string }): Omit<Format, 'load'> {
  const { name, title, holds, extensions, signs, sureness } = plate
  return { name, title, holds, own: sureness === 'own', extensions, signs }
}

/** A `format.yaml`, checked. */
export type FormatPlate = z.infer<typeof formatPlate>

/** The door plates of all rooms of readers. */
export function formatPlates(readers: string): readonly (FormatPlate & { readonly name: string })[] {
  return readdirSync(readers)
    .map((name) => {
      const file = join(readers, name, 'format.yaml')
      return { name, ...formatPlate.parse(parse(readFileSync(file, 'utf8'))) }
    })
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
}
