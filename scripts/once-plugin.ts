import { fileURLToPath } from 'node:url'

/**
 * For tests: the built-in rooms are compiled once for all test files of a process and not at every run of the command, as the build's module does
 * once for all.
 */
export const oncePlugin = {
  name: 'builtin-rooms-once',
  load(id: string): string | undefined {
    if (!id.endsWith('/src/load/rooms/builtin.ts')) return undefined
    const root = fileURLToPath(new URL('..', import.meta.url))
    const folders = { rules: `${root}rules`, facts: `${root}src/facts` }
    return `
import { loadVocabularies } from './dictionary.ts'
import { readRooms } from './rooms.ts'
const rooms = readRooms(${JSON.stringify(folders)}, loadVocabularies())
export const builtinRooms = () => rooms
`
  },
}
