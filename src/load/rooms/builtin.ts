import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Rooms } from '../../linter/rooms.ts'
import type { Vocabularies } from '../../text/words/vocabulary.ts'

/**
 * The rooms that come with replylint, read from their folders. The build puts a module in the place of this one that
 * holds the same rooms compiled, so that an installed replylint reads one file.
 */
export async function builtinRooms(vocabularies: Vocabularies): Promise<Rooms> {
  const { readRooms } = await import('./rooms.ts')
  const src = join(dirname(fileURLToPath(import.meta.url)), '../..')
  return readRooms({ rules: join(src, '../rules'), facts: join(src, 'facts') }, vocabularies)
}
