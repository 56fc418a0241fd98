import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inProject } from './library.ts'

/** Another linter, as its own library is called: how many findings a text has, and of which rules. */
export interface Peer {
  readonly name: string
  find(text: string): Promise<readonly string[]>
}

export const PEERS = inProject('bench/node_modules')
export const TEXTLINT_CONFIG = inProject('bench/.textlintrc.json')

/** The rules of textlint that are on. */
export const textlintRules: readonly string[] = Object.keys(
  JSON.parse(readFileSync(TEXTLINT_CONFIG, 'utf8')).rules,
)

export const peersAreThere = (): boolean => existsSync(PEERS)

/** Told when `bench/node_modules` is missing. */
export const HOW_TO_INSTALL = 'left out: the other linters are not installed (npm --prefix bench ci)'

const require = createRequire(inProject('bench/package.json'))

/** textlint with the rules of `.textlintrc.json`, reading a text as a `.txt` file. */
export async function textlint(): Promise<Peer> {
  const { createLinter, loadTextlintrc } = await import(require.resolve('textlint'))
  const descriptor = await loadTextlintrc({ configFilePath: TEXTLINT_CONFIG })
  const linter = createLinter({ descriptor })
  return {
    name: 'textlint',
    async find(text) {
      const { messages } = await linter.lintText(text, 'reply.txt')
      return messages.map(({ ruleId }: { ruleId: string }) => ruleId)
    },
  }
}

/** write-good with all that it checks by default. */
export function writeGood(): Peer {
  const check = require('write-good')
  return {
    name: 'write-good',
    async find(text) {
      return check(text).map(() => 'write-good')
    },
  }
}
