import all from '../../linter/channels.json' with { type: 'json' }
import type { ReplyLintOptions } from '../../load/options.ts'
import { didYouMean } from '../../nearest.ts'
import type { Message, Thread } from '../../types.ts'
import { UsageError } from '../io/failure.ts'
import type { Options } from './options.ts'

type Judges = NonNullable<ReplyLintOptions['judges']>

/** Which messages `--agent`, `--channel`, `--after` and `--before` leave; undefined: all. Throws a UsageError for a channel that nobody has. */
export function filters({ agent, channel, after, before }: Options): Judges | undefined {
  const tests: Judges[] = []
  if (agent) tests.push(byAgent(agent))
  if (channel) tests.push(byChannel(known(channel)))
  if (after !== undefined) tests.push(({ at }) => at !== undefined && !isBefore(at, after))
  if (before !== undefined) tests.push(({ at }) => at !== undefined && isBefore(at, before))
  return tests.length === 0 ? undefined : (message, thread) => tests.every((test) => test(message, thread))
}

function byAgent(names: readonly string[]): Judges {
  const wanted = new Set(names.map((name) => name.toLowerCase()))
  return ({ author }) =>
    [author?.name, author?.email, author?.id].some((name) => name && wanted.has(name.toLowerCase()))
}

/** A template without a channel suits all of them. */
function byChannel(names: readonly string[]): Judges {
  return (message: Message, thread: Thread) => {
    const channel = message.channel ?? thread.channel
    return channel === undefined ? thread.template !== undefined : names.includes(channel)
  }
}

/** A day counts where the message was written. */
const isBefore = (at: string, border: string): boolean =>
  border.length === DAY ? at.slice(0, DAY) < border : Date.parse(at) < Date.parse(border)

const DAY = '2026-03-01'.length

function known(channels: readonly string[]): readonly string[] {
  const names = Object.keys(all)
  const wrong = channels.find((channel) => !names.includes(channel))
  if (wrong === undefined) return channels
  throw new UsageError(
    `There is no channel "${wrong}".${didYouMean(wrong, names) || ` Channels: ${names.join(', ')}.`}`,
  )
}
