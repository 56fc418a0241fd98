import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config } from '../../config/config.ts'
import { reasonOf } from '../../reason.ts'
import type { Rule } from '../../types.ts'
import { complain } from '../complain.ts'
import { SourceError } from '../source-error.ts'
import type { YamlSource } from '../yaml-source.ts'
import type { LoadedConfig } from './loaded-config.ts'
import { withTemplates } from './templates.ts'

/** Reads and checks a config file. Throws a SourceError that tells all that is wrong with it. */
export async function loadConfigFile(path: string, folder = dirname(path)): Promise<LoadedConfig> {
  if (!existsSync(path)) throw new SourceError(`${path}:`, 'there is no such config file.')
  if (/\.(ya?ml|json)$/i.test(path)) {
    const { YamlSource } = await import('../yaml-source.ts')
    const source = new YamlSource(path, readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
    return checkedConfig(source.value, path, folder, source)
  }
  return checkedConfig(await importConfig(path), path, folder)
}

/** Throws a SourceError if the config names rules that are not there, or gives them options that they do not take. */
export async function checkConfigRules(
  loaded: LoadedConfig,
  rules: ReadonlyMap<string, Rule>,
): Promise<void> {
  const { checkRules } = await import('../../config/check.ts')
  complain(checkRules(loaded.config, rules), loaded.name, loaded.source)
}

/** Checks what a file or a program gives for a config. Throws a SourceError that tells all that is wrong with it. */
export async function checkedConfig(
  value: unknown,
  name: string,
  folder: string,
  source?: YamlSource,
): Promise<LoadedConfig> {
  const { checkConfig } = await import('../../config/check.ts')
  complain(checkConfig(value), name, source)
  return withTemplates({ config: value as Config, name, folder, source })
}

async function importConfig(path: string): Promise<unknown> {
  try {
    if (/^\.[mc]?ts$/.test(extname(path))) {
      const { createJiti } = await import('jiti')
      return await createJiti(import.meta.url).import(path, { default: true })
    }
    const module: { readonly default?: unknown } = await import(pathToFileURL(path).href)
    if (module.default === undefined) throw new Error('it has no default export')
    return module.default
  } catch (cause) {
    throw new SourceError(`${path}:`, `cannot be loaded: ${reasonOf(cause)}.`, {
      cause,
    })
  }
}
