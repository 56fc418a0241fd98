#!/usr/bin/env node
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

// Keeps what V8 compiles for the next start; Node 20 has no such thing.
module.enableCompileCache?.()
// Node 20 optimises code sooner, and gives young objects less room, than pays in a run of seconds; later ones know better
// and may not know the flags.
if (process.version.startsWith('v20.')) {
  setFlagsFromString('--interrupt-budget=1000000')
  setFlagsFromString('--semi-space-growth-factor=16')
}

const { run } = await import('../dist/cli.js')
process.exitCode = await run(process.argv.slice(2))
