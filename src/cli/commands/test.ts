import { sep } from 'node:path'
import type { Problem } from '../../config/problems.ts'
import { coverageOf, type Gap, silentMessages } from '../../testing/coverage.ts'
import { difference } from '../../testing/difference.ts'
import { readPacks, type TriedRoom, type UntriedRoom } from '../../testing/pack.ts'
import type { Trial } from '../../testing/trial.ts'
import { createCommand, each, parseCommand } from '../flags/commander.ts'
import { UsageError } from '../io/failure.ts'
import type { Io } from '../io/io.ts'

interface TestOptions {
  readonly coverage?: boolean
  readonly rule?: readonly string[]
  readonly verbose?: boolean
}

const program = (io: Io) =>
  createCommand('replylint test', io)
    .description('Tries rule rooms on the cases in their cases.yaml.')
    .argument('<rules-dir...>', 'folders of rule rooms, or single rooms')
    .option('--coverage', 'phrases, messages and options that no case proves make it fail')
    .option('--rule <id>', 'only this rule (repeatable)', each)
    .option('--verbose', 'name every case')

/** `replylint test`: 1 when a case fails or is missing, 2 when a room or its cases cannot be read. */
export async function command(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseCommand(program(io), argv)
  if (typeof parsed === 'number') return parsed
  const { coverage = false, rule: only, verbose = false } = parsed.opts<TestOptions>()
  const all = await readPacks(parsed.args, io.cwd)
  const rooms = only ? all.filter(({ id }) => only.includes(id)) : all
  if (only) await refuseUnknown(only, all)
  const uncovered = coverage ? coverageOf(rooms.filter(isTried)) : new Map<string, readonly Gap[]>()
  const tally = { cases: 0, failed: 0, wrong: 0, unread: 0 }

  for (const room of rooms) {
    if (!isTried(room)) {
      tally.unread++
      await io.stdout.write(`✖ ${room.id}\n`)
      await io.stderr.write(`${shorter(room.mistake.message, io.cwd)}\n`)
      continue
    }
    const told = tell(room, uncovered.get(room.id) ?? [], verbose, io.cwd)
    tally.cases += room.trial.trials.length
    tally.failed += told.failed
    if (told.failed > 0 || told.problems > 0) tally.wrong++
    await io.stdout.write(told.text)
  }
  await io.stdout.write(`\n${summary(tally, rooms.length)}\n`)
  return tally.unread > 0 ? 2 : tally.wrong > 0 ? 1 : 0
}

const isTried = (room: TriedRoom | UntriedRoom): room is TriedRoom => 'trial' in room

/** A room in one line, and under it what is wrong with it. */
function tell(room: TriedRoom, uncovered: readonly Gap[], verbose: boolean, cwd: string) {
  const { id, cases, trial } = room
  const place = ({ source = cases.source, ...problem }: Placed) =>
    shorter(source.locate(problem).place.replace(/:$/, ''), cwd)
  const tried = trial.trials.map((one) => ({ ...one, failed: one.failure() }))
  const failures = tried.filter(({ failed }) => failed)
  const problems: Placed[] = [...trial.tableProblems(), ...silentMessages(room), ...uncovered]
  const good = failures.length === 0 && problems.length === 0
  const head = `${good ? '✔' : '✖'} ${id}  ${counted(tried.length, 'case')}${failures.length > 0 ? `, ${failures.length} failed` : ''}`
  const lines = [
    head,
    ...(verbose ? tried : failures).flatMap((one) => describe(one, place({ path: one.path, message: '' }))),
    ...problems.map((problem) => `  ✖ ${place(problem)}: ${problem.message}`),
  ]
  return {
    failed: failures.length,
    problems: problems.length,
    text: lines.map((line) => `${line}\n`).join(''),
  }
}

/** Where no source is named, in the cases. */
type Placed = Problem & Partial<Gap>

/** A case: where it stands, and in what it fails. */
function describe({ failed, language, kind, title }: Tried, place: string): string[] {
  const head = `  ${failed ? '✖' : '✔'} ${place} ${language} ${kind}: ${title}`
  if (!failed) return [head]
  const { message, difference: parts } = failed
  const diff = parts ? difference(parts.found, parts.expected) : ''
  return [head, ...`${message}${diff && `\n${diff}`}`.split('\n').map((line) => `      ${line}`.trimEnd())]
}

type Tried = Trial & { readonly failed: ReturnType<Trial['failure']> }

function summary({ cases, failed, wrong, unread }: Readonly<Record<string, number>>, rooms: number): string {
  if (wrong === 0 && unread === 0) return `✔ ${counted(rooms, 'rule')}, ${counted(cases!, 'case')}`
  const parts = [
    `${wrong} of ${counted(rooms, 'rule')} failed`,
    `${failed} of ${counted(cases!, 'case')}`,
    ...(unread === 0 ? [] : [`${unread} could not be read`]),
  ]
  return `✖ ${parts.join(', ')}`
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** Paths as seen from the working folder. */
const shorter = (text: string, cwd: string): string => text.replaceAll(cwd + sep, '')

async function refuseUnknown(
  ids: readonly string[],
  rooms: readonly { readonly id: string }[],
): Promise<void> {
  const known = rooms.map(({ id }) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown === undefined) return
  const { didYouMean } = await import('../../nearest.ts')
  throw new UsageError(`There is no rule "${unknown}" there.${didYouMean(unknown, known)}`)
}
