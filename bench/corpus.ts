import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Language, Thread } from '../src/types.ts'

interface Sentences {
  readonly slots: Readonly<Record<string, readonly string[]>>
  readonly customer: readonly string[]
  readonly openings: readonly string[]
  readonly bodies: readonly string[]
  readonly closings: readonly string[]
}

/** Where writing tends to stop, so that a Russian reply has 170 characters on average, an English one 309, a customer's message 100. */
const LENGTH = { ru: { reply: 177, customer: 91 }, en: { reply: 352, customer: 91 } }

/** Threads of one customer message and one reply, all different; the same for the same seed. */
export function threads(language: Language, count: number, seed = 1): Thread[] {
  const { slots, customer, openings, bodies, closings } = sentences(language)
  const random = randomly(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_hole, name: string) =>
      slots[name] ? pick(slots[name]) : String(Math.floor(random() * (SCALE[name] ?? 10)) + 1),
    )
  const write = (start: string, from: readonly string[], goal: number): string => {
    const left = [...from]
    let text = start
    do text += ` ${fill(left.splice(Math.floor(random() * left.length), 1)[0]!)}`
    while (text.length < goal && left.length > 0)
    return text.trim()
  }
  const around = (length: number) => length * (0.3 + 0.75 * random())

  const met = new Map<string, Thread>()
  while (met.size < count) {
    const opening = write(fill(pick(openings)), bodies, around(LENGTH[language].reply))
    const text = `${opening} ${fill(pick(closings))}`.trim()
    const id = `${language}-${met.size}`
    const asked = { role: 'customer', text: write('', customer, around(LENGTH[language].customer)) } as const
    met.set(text, { id, channel: 'email', messages: [asked, { role: 'agent', text }] })
  }
  return [...met.values()]
}

/** The reply of a thread made here. */
export const replyOf = (thread: Thread): string => thread.messages[1]!.text

/** One reply of about `length` characters: prose of other replies, or one word again and again. */
export function longReply(language: Language, length: number, kind: 'prose' | 'one word'): Thread {
  const { bodies } = sentences(language)
  const prose = () => threads(language, 200).map(replyOf).join('\n\n')
  const part = kind === 'prose' ? `${prose()}\n\n` : `${bodies[1]!.split(' ')[0]} `
  const text = part.repeat(Math.ceil(length / part.length)).slice(0, length)
  return { channel: 'email', messages: [{ role: 'agent', text }] }
}

/** A generator of numbers in [0, 1) that gives the same numbers for the same seed (mulberry32). */
export function randomly(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The largest number that a hole may hold. */
const SCALE: Readonly<Record<string, number>> = { number: 900_000, sum: 9_000, day: 28 }

function sentences(language: Language): Sentences {
  return parse(readFileSync(new URL(`corpus/${language}.yaml`, import.meta.url), 'utf8'))
}
