#!/usr/bin/env node
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

// Keeps what V8 compiles for the next start; Node 20 has no such thing.
module.enableCompileCache?.()
// Node 20 optimises code sooner than a run of seconds is paid back for; later ones know better and have no such flag.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=1000000')

const { run } = await import('../dist/cli.js')
process.exitCode = await run(process.argv.slice(2))
