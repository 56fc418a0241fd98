import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import type { Rooms } from '../../src/linter/rooms.ts'
import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { toPackFile } from '../../src/load/rooms/pack-file.ts'
import { CHECKS, codeOf } from '../../src/load/rooms/room-code.ts'
import { foldersOf, readRooms } from '../../src/load/rooms/rooms.ts'
import type { Rule } from '../../src/types.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rules = join(root, 'rules')
const facts = join(root, 'src/facts')

/**
 * Puts the built-in rooms, compiled, in the place of the module that reads them from their folders. What of them is no
 * code becomes a file beside the bundle, which is quicker to read; the phrases of each language and part another one, read when
 * they are first needed.
 */
export const builtinPlugin: Plugin = {
  name: 'builtin-rooms',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]load[\\/]rooms[\\/]builtin\.ts$/ }, async () => {
      const rooms = await readRooms({ rules, facts }, loadVocabularies())
      const out = build.initialOptions.outdir!
      mkdirSync(out, { recursive: true })
      for (const language of ['ru', 'en'] as const) {
        for (const part of ['reply', 'thread'] as const) {
          const pack = toPackFile(rooms.phrases.pack(language, part))
          writeFileSync(join(out, `phrases.${part}.${language}.bin`), pack)
        }
      }
      writeFileSync(join(out, 'rooms.json'), JSON.stringify(plates(rooms)))
      return { contents: builtinModule(rooms), loader: 'js', resolveDir: root }
    })
  },
}

/** The source of a module that exports `builtinRooms()`. */
function builtinModule(rooms: Rooms): string {
  const checks = rooms.rules.flatMap((rule) =>
    CHECKS.filter((name) => rule[name]).flatMap((name) => codeIn(join(rules, rule.id), 'check', name)),
  )
  const computes = foldersOf(facts, 'fact.yaml').flatMap((folder) => codeIn(folder, 'fact', 'fact'))
  const named = (codes: typeof checks) =>
    `{ ${codes.map(({ name, local }) => `'${name}': ${local}`).join(', ')} }`
  const checksOf = ({ id }: Rule) => {
    const own = checks.filter(({ name }) => name === id)
    return own.length === 0
      ? []
      : [`'${id}': { ${own.map(({ kind, local }) => `${kind}: ${local}`).join(', ')} }`]
  }

  return `
import { readFileSync } from 'node:fs'
import { fromPackFile } from './src/load/rooms/pack-file.ts'
${[...checks, ...computes].map(({ local, kind, file }) => `import { ${kind} as ${local} } from ${JSON.stringify(file)}`).join('\n')}

const checks = { ${rooms.rules.flatMap(checksOf).join(', ')} }
const computes = ${named(computes)}
const { rules, facts, phraseRooms } = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'))

export async function builtinRooms() {
  return {
    rules: rules.map((rule) => ({ ...rule, ...checks[rule.id] })),
    facts: facts.map((room) => ({ ...room, fact: computes[room.name] })),
    phrases: { rooms: phraseRooms, pack },
  }
}

const pack = (language, part) => fromPackFile(readFileSync(new URL(\`phrases.\${part}.\${language}.bin\`, import.meta.url)))
`
}

/** What of the rooms is no code. */
const plates = ({ rules, facts, phrases }: Rooms) => ({
  rules,
  facts: facts.map(({ name, of, kinds }) => ({ name, of, kinds })),
  phraseRooms: phrases.rooms,
})

/** A function that a room's code exports, and what the module calls it. */
function codeIn(folder: string, file: 'check' | 'fact', kind: string) {
  const path = codeOf(folder, file)
  const name = basename(folder)
  return path ? [{ name, kind, file: path, local: `${kind}_${name.replaceAll('-', '_')}` }] : []
}
