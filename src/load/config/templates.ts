import { readFileSync } from 'node:fs'
import type { Config, ConfigObject } from '../../config/config.ts'
import type { Problem } from '../../config/problems.ts'
import { reasonOf } from '../../reason.ts'
import type { Settings } from '../../types.ts'
import { complain } from '../complain.ts'
import { decode } from '../files/decode.ts'
import { findFiles } from '../files/files.ts'
import { readText } from '../files/read.ts'
import { slashed } from '../slashed.ts'
import type { LoadedConfig } from './loaded-config.ts'

type Path = readonly PropertyKey[]
type Templates = NonNullable<Settings['templates']>
type Template = Exclude<Templates[number], string>

/**
 * The config with the texts of template files in the place of the globs that name them in `settings.templates`. Throws a
 * SourceError for a glob without files and for a file that cannot be read.
 */
export async function withTemplates(loaded: LoadedConfig): Promise<LoadedConfig> {
  const problems: Problem[] = []
  const config = (await inside(loaded.config, [], loaded.folder, problems)) as Config
  complain(problems, loaded.name, loaded.source)
  return { ...loaded, config }
}

/** A config object, or a list of them, with all that it extends. */
async function inside(config: unknown, path: Path, folder: string, problems: Problem[]): Promise<unknown> {
  if (Array.isArray(config))
    return Promise.all(config.map((one, index) => inside(one, [...path, index], folder, problems)))
  if (typeof config !== 'object' || config === null) return config
  const object = config as ConfigObject
  const extended = object.extends && (await inside(object.extends, [...path, 'extends'], folder, problems))
  const templates = object.settings?.templates
  const whole = extended === object.extends ? object : { ...object, extends: extended }
  if (!templates?.some(isGlob)) return whole
  const here = [...path, 'settings', 'templates']
  const read = await Promise.all(
    templates.map((template, index) =>
      isGlob(template) ? readAll(template, [...here, index], folder, problems) : [template],
    ),
  )
  return { ...whole, settings: { ...object.settings, templates: read.flat() } }
}

/** A path or a pattern rather than the text of a template: it ends like a file of ours, or has no space and a `/` or `*` in it. */
function isGlob(template: Templates[number]): template is string {
  if (typeof template !== 'string') return false
  return (
    /^[^\n]*\.(?:md|txt|html|liquid|ya?ml|jsonl?|ndjson)$/i.test(template) || /^\S*[/*]\S*$/.test(template)
  )
}

async function readAll(
  glob: string,
  path: Path,
  folder: string,
  problems: Problem[],
): Promise<readonly Template[]> {
  const { files } = await findFiles([glob], { cwd: folder })
  if (files.length === 0) problems.push({ path, message: `No files match "${glob}".` })
  const templates: Template[] = []
  for (const file of files) {
    const name = slashed(folder, file)
    try {
      for await (const entry of readText(decode(readFileSync(file)).text, file)) {
        if ('problem' in entry) {
          const { line, column } = entry.at
          problems.push({ path, message: `${name}:${line}:${column}: ${entry.problem}` })
        } else if (entry.thread.template) {
          const [message] = entry.thread.messages
          if (message) templates.push({ id: entry.thread.id ?? name, text: message.text })
        }
      }
    } catch (error) {
      problems.push({ path, message: `${name}: ${reasonOf(error)}` })
    }
  }
  return templates
}
