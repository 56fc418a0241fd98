import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { platform, release } from 'node:os'
import { dirname, join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { findConfigFile } from '../../load/config/config-file.ts'
import type { Io } from '../io/io.ts'

/** `--env-info`: what a report of a fault should tell, in ESLint's form. */
export async function envInfo(io: Io): Promise<number> {
  const lines = [
    ['Node version', process.version],
    ['npm version', npmVersion()],
    ['Local replylint version', localVersion(io.cwd)],
    ['Running replylint version', `v${manifest.version}`],
    ['Operating System', `${platform()} ${release()}`],
    ['Config', findConfigFile(io.cwd) ?? 'Not found'],
  ]
  const text = lines.map(([name, value]) => `${name}: ${value}\n`).join('')
  await io.stdout.write(`Environment Info:\n\n${text}`)
  return 0
}

function npmVersion(): string {
  try {
    const shell = platform() === 'win32'
    return `v${execFileSync('npm', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell }).trim()}`
  } catch {
    return 'Not found'
  }
}

/** Of what is installed in the folder, or above it. */
function localVersion(folder: string): string {
  const path = join(folder, 'node_modules', 'replylint', 'package.json')
  if (existsSync(path)) return `v${(JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version}`
  const above = dirname(folder)
  return above === folder ? 'Not found' : localVersion(above)
}
