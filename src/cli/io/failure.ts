import type { Io } from './io.ts'

/** Tells what went wrong: mistakes of the person in their own words, ours with where they happened. */
export async function fail(error: unknown, io: Io, debug: boolean): Promise<number> {
  const known = error instanceof Error && (error.name === 'SourceError' || error.name === 'UsageError')
  if (known && !debug) await io.stderr.write(`${error.message}\n`)
  else if (known) await io.stderr.write(`${chain(error)}\n`)
  else {
    await io.stderr.write('Oops! Something went wrong! :(\n\n')
    await io.stderr.write(`${error instanceof Error && debug ? chain(error) : String(error)}\n`)
    if (!debug) await io.stderr.write('Run it again with --debug to see where.\n')
  }
  return 2
}

const chain = (error: Error): string => {
  const own = error.stack ?? String(error)
  return error.cause instanceof Error ? `${own}\nCaused by: ${chain(error.cause)}` : own
}

/** The arguments do not make sense together. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
