import { isManners } from '../facts/manners.ts'
import type { Language, Message, Reply, Story, Text, Thread, Turn } from '../types.ts'
import { type Conversation, toReply } from './thread.ts'
import { wordingOf } from './wording.ts'

/** What the engine asks of a story beside what rules do. */
export interface OpenStory extends Story {
  /** A message in the place where a finding about a reply would stand. */
  at(message: number): Reply
  /** The language for words about a message: its own, or the nearest one's before or after it; undefined: nobody wrote in one that we know. */
  wording(message: number): Language | undefined
}

/** A thread as a whole. `now`: the clock, ISO 8601, where there is one. */
export function toStory(conversation: Conversation, now: string | undefined): OpenStory {
  const { thread, turns, analysis, settings } = conversation
  const hours = analysis.hours(settings)
  const reply = (turn: Turn) => toReply(turn, conversation)
  const channel = (message: number) => turns[message]?.message.channel ?? thread.channel
  let replies: readonly Reply[] | undefined

  return {
    thread,
    turns,
    get replies() {
      replies ??= turns.filter(({ message }) => isOurs(message)).map(reply)
      return replies
    },
    end: now ?? lastTime(thread),
    channel,
    answer(message) {
      for (let at = message + 1; at < turns.length; at++) {
        const turn = turns[at]!
        if (isOurs(turn.message) && saysMore(turn.text)) return turn
      }
      return undefined
    },
    deadline: (message, term) => hours.after(turns[message]?.message.at, term, channel(message) ?? 'email'),
    at: (message) => reply(turns[message]!),
    wording(message) {
      const knows = ({ text }: Turn) => text.language !== 'und'
      let at = message
      while (at >= 0 && !knows(turns[at]!)) at--
      const known = turns[at] ?? turns.find(knows)
      return known && wordingOf(known.text)
    },
  }
}

/** What the customer reads as our word. */
const isOurs = ({ role, internal, text }: Message) => role === 'agent' && !internal && text.trim() !== ''

/** More than a greeting or a goodbye. */
function saysMore({ words, regions }: Text): boolean {
  const manners = regions.filter(isManners)
  return words.some((word) => !manners.some(({ start, end }) => start <= word.start && word.end <= end))
}

function lastTime({ messages }: Thread): string | undefined {
  let last: string | undefined
  for (const { at } of messages) {
    if (at !== undefined && (last === undefined || Date.parse(at) > Date.parse(last))) last = at
  }
  return last
}
