import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import { loadVocabularies } from '../src/load/dictionary.ts'
import { codeOf, foldersOf, readFacts, readRules } from '../src/load/rooms.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const rules = join(root, 'rules')
const facts = join(root, 'src/facts')

/** Puts the built-in rooms, compiled, in the place of the module that reads them from their folders. */
export const builtinPlugin: Plugin = {
  name: 'builtin-rooms',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]load[\\/]builtin\.ts$/ }, async () => ({
      contents: await builtinModule(),
      loader: 'js',
      resolveDir: root,
    }))
  },
}

/** The source of a module that exports `builtinRooms()`. */
async function builtinModule(): Promise<string> {
  const vocabularies = loadVocabularies()
  const checks = foldersOf(rules, 'rule.yaml').flatMap((folder) => codeIn(folder, 'check'))
  const computes = foldersOf(facts, 'fact.yaml').flatMap((folder) => codeIn(folder, 'fact'))
  const data = {
    rules: (await readRules(rules, vocabularies)).map(({ rule, lists }) => ({ rule, lists })),
    facts: (await readFacts(facts, vocabularies)).map(({ name, of, lists }) => ({ name, of, lists })),
  }

  return `
${[...checks, ...computes].map(({ local, kind, file }) => `import { ${kind} as ${local} } from ${JSON.stringify(file)}`).join('\n')}

const checks = { ${checks.map(({ name, local }) => `${JSON.stringify(name)}: ${local}`).join(', ')} }
const computes = { ${computes.map(({ name, local }) => `${JSON.stringify(name)}: ${local}`).join(', ')} }

export async function builtinRooms() {
  const { rules, facts } = JSON.parse(${JSON.stringify(JSON.stringify(data))})
  return {
    rules: rules.map(({ rule, lists }) => ({ rule: checks[rule.id] ? { ...rule, check: checks[rule.id] } : rule, lists })),
    facts: facts.map((room) => ({ ...room, fact: computes[room.name] })),
  }
}
`
}

function codeIn(folder: string, kind: 'check' | 'fact') {
  const file = codeOf(folder, kind)
  const name = basename(folder)
  return file ? [{ name, kind, file, local: `${kind}_${name.replaceAll('-', '_')}` }] : []
}
