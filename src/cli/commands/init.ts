import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findConfigFile } from '../../load/config/config-file.ts'
import { FORMATS } from '../../load/files/formats.ts'
import { didYouMean } from '../../nearest.ts'
import type { Format } from '../../types.ts'
import type { Arguments, Options } from '../flags/options.ts'
import { UsageError } from '../io/failure.ts'
import type { Io } from '../io/io.ts'
import { type Answers, type Beginning, beginnings } from './init-files.ts'

/** Programs that keep their own list of what runs before a commit. */
const HOOKS = ['.husky', 'lefthook.yml', 'lefthook.yaml', '.pre-commit-config.yaml']

/** `--init`: writes a config, a workflow and a hook, with what the flags say or a person answers. What is there already stays as it is. */
export async function init({ options }: Arguments, io: Io): Promise<number> {
  const answers = await ask(options, io)
  if (!answers) return 130
  const there = HOOKS.find((name) => existsSync(join(io.cwd, name)))
  const isPackage = existsSync(join(io.cwd, 'package.json'))
  for (const beginning of beginnings(answers, { isPackage, hooks: there === undefined }))
    await io.stdout.write(`${write(beginning, io.cwd)}\n`)
  await io.stdout.write(
    there === undefined
      ? 'Switch the hook on, once in each clone: git config core.hooksPath .githooks\n'
      : `Add this to what ${there} runs before a commit: npx replylint --staged\n`,
  )
  return 0
}

function write({ path, text, executable }: Beginning, cwd: string): string {
  const config = path.startsWith('replylint.config') && findConfigFile(cwd)
  const file = join(cwd, path)
  if (config && dirname(config) === cwd)
    return `kept     ${config.slice(cwd.length + 1)}: it is there already`
  if (existsSync(file)) return `kept     ${path}: it is there already`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text, { mode: executable ? 0o755 : 0o644 })
  return `written  ${path}`
}

/** Undefined: the person went away. */
async function ask({ kind, language, desk, yes }: Options, io: Io): Promise<Answers | undefined> {
  if (desk !== undefined) checkDesk(desk)
  if (yes) return { kind: kind ?? 'templates', language: language ?? 'both', desk: formatOf(desk) }
  if (kind && language && desk !== undefined) return { kind, language, desk: formatOf(desk) }
  if (!io.interactive)
    throw new UsageError(
      'The --init option asks questions, and nobody is there to answer: give --kind, --language and --desk, or -y for templates in both languages.',
    )
  const { questions } = await import('./init-questions.ts')
  return questions({ kind, language, desk: desk === undefined ? undefined : (formatOf(desk) ?? 'none') })
}

const formatOf = (name: string | undefined): Format | undefined =>
  FORMATS.find((format) => format.name === name)

function checkDesk(name: string): void {
  const names = ['none', ...FORMATS.map((format) => format.name)]
  if (!names.includes(name))
    throw new UsageError(
      `There is no help desk "${name}".${didYouMean(name, names) || ` Known: ${names.join(', ')}.`}`,
    )
}
