import { Command, CommanderError } from 'commander'
import type { Io } from '../io/io.ts'

/** A command that speaks through `io` and throws where commander would exit. */
export function createCommand(name: string, io: Io): Command {
  return new Command(name)
    .helpOption('-h, --help', 'print this')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, '')),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
}

/** The command with its arguments; or the exit code when there is nothing more to do: help, version, a flag that is not known. */
export function parseCommand(command: Command, argv: readonly string[]): Command | number {
  try {
    return command.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
}

/** For flags that may be given again. */
export const each = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** For flags that may be given again, and take several values between commas. */
export const commas = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(',').map((part) => part.trim()),
]
