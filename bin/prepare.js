import { readFileSync } from 'node:fs'
import module, { createRequire, Module } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

/** The part of the bundle that every run needs. */
const CORE = fileURLToPath(new URL('../dist/core.cjs', import.meta.url))

/** What V8 compiled of it when it was built. V8 compiles anew where its version or its flags are others. */
export const COMPILED = fileURLToPath(new URL('../dist/core.cache', import.meta.url))

/**
 * Prepares Node for a short run. Later versions than 20 keep what they compile for the next start, know better when to
 * optimise, and may not know the flags; 20 is helped, and the script of the core returned.
 */
export function prepare() {
  if (module.enableCompileCache) {
    module.enableCompileCache()
    return undefined
  }
  // It optimises code sooner, and gives young objects less room, than pays in a run of seconds.
  setFlagsFromString('--interrupt-budget=1000000')
  setFlagsFromString('--semi-space-growth-factor=16')
  return loadCore()
}

/** Loads the core as `require` would, but with what was compiled of it. */
function loadCore() {
  const script = new Script(
    `(function(exports,require,module,__filename){${readFileSync(CORE, 'latin1')}\n})`,
    {
      filename: CORE,
      cachedData: compiled(),
    },
  )
  const core = new Module(CORE)
  const require = createRequire(CORE)
  require.cache[CORE] = core
  script.runInThisContext()(core.exports, require, core, CORE)
  core.loaded = true
  return script
}

function compiled() {
  try {
    return readFileSync(COMPILED)
  } catch {
    return undefined
  }
}
