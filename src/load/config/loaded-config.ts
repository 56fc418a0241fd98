import type { Config } from '../../config/config.ts'
import type { YamlSource } from '../yaml-source.ts'

/** A config, checked but for its rules, and where it came from. */
export interface LoadedConfig {
  readonly config: Config
  /** What error messages call it. */
  readonly name: string
  /** Globs and folders in it are relative to it. */
  readonly folder: string
  readonly source?: YamlSource | undefined
}
