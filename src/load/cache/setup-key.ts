import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import type { Setup } from '../config/project.ts'

/**
 * A hash of all that results depend on beside the file: replylint's version, the file's merged config with the texts of its templates,
 * the options of the run, and what the folders of rule rooms hold. Undefined: the config has code in it, whose changes nobody sees.
 */
export async function setupKey(
  { config, folder, packsHash }: Setup,
  options: object,
): Promise<string | undefined> {
  const plugins = config.plugins.retext.map((plugin) => packageOf(plugin, folder))
  if (plugins.includes(undefined)) return undefined
  const parts = [manifest.version, config, options, plugins, await packsHash()]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** The package.json of an installed plugin; undefined: it is code of the project's own. */
function packageOf(plugin: unknown, folder: string): string | undefined {
  const name = Array.isArray(plugin) ? plugin[0] : plugin
  if (typeof name !== 'string') return undefined
  try {
    const file = createRequire(join(folder, '__placeholder__.js')).resolve(name)
    if (!file.includes(`${sep}node_modules${sep}`)) return undefined
    let home = dirname(file)
    while (!existsSync(join(home, 'package.json')) && home !== dirname(home)) home = dirname(home)
    return readFileSync(join(home, 'package.json'), 'utf8')
  } catch {
    return undefined
  }
}
