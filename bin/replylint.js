#!/usr/bin/env node
import { prepare } from './prepare.js'

prepare()
const { run } = await import('../dist/cli.js')
process.exitCode = await run(process.argv.slice(2))
