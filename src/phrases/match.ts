import type { Entity, Language, Lexeme, Match, Text } from '../types.ts'
import type { CompiledList, CompiledPhrase, Key, Slot } from './compile.ts'
import en from './en.json' with { type: 'json' }
import { Layout, type Traits } from './layout.ts'
import { type Candidate, longest } from './longest.ts'
import ru from './ru.json' with { type: 'json' }

interface Stretch {
  readonly from: number
  readonly to: number
}

/** All matches in a text: by room, then by list. Lists without a match are left out. */
export type Matcher = (text: Text) => Map<string, Map<string, Match[]>>

/** Where a phrase is looked up: one of its variants, at the slot that is rarest in texts. */
interface Posting {
  readonly list: CompiledList
  readonly phrase: CompiledPhrase
  /** Place of the phrase in its list. */
  readonly order: number
  readonly slots: readonly Slot[]
  readonly at: number
}

interface Entry extends Traits {
  readonly postings: readonly Posting[]
}

const LANGUAGES = { ru, en }

/** Indexes the lists, all of one language, by the rarest word of each phrase. */
export function createMatcher(lists: readonly CompiledList[], language: Language): Matcher {
  const index = postings(lists, new Set(LANGUAGES[language].common))
  const fillers: ReadonlySet<string> = new Set(LANGUAGES[language].fillers)
  const entries = new WeakMap<Lexeme, Entry>()

  const entry = (lexeme: Lexeme): Entry => {
    const before = entries.get(lexeme)
    if (before !== undefined) return before
    const keys = [...lexeme.lemmas, `^${lexeme.lemmas[0]}`, `=${lexeme.form}`]
    const negation = lexeme.may.has('negation')
    const now = {
      keys,
      filler: fillers.has(lexeme.form) && !negation,
      gap: !negation && !lexeme.is.has('finite'),
      postings: [...new Set(keys.flatMap((key) => index.get(key) ?? []))],
    }
    entries.set(lexeme, now)
    return now
  }

  return (text) => {
    const words = text.words.map((word) => (word.own ? entry(word.lexeme) : undefined))
    const layout = new Layout(text, words)
    const present = keysOf(text, words)
    const stands = (slot: Slot) => slot.any.some((key) => present.has(key))
    const candidates = new Map<CompiledList, Candidate[]>()
    const verify = (posting: Posting, from: number, to: number): void => {
      if (!posting.slots.every(stands)) return
      for (const found of alignments(layout, posting, from, to)) {
        const { list, phrase, order } = posting
        const candidate = { ...found, phrase, order }
        const others = candidates.get(list)
        if (others === undefined) candidates.set(list, [candidate])
        else others.push(candidate)
      }
    }
    for (const [at, word] of words.entries()) {
      if (word === undefined) continue
      for (const posting of word.postings) verify(posting, at, at + 1)
    }
    for (const entity of text.entities) {
      if (!own(entity, words)) continue
      for (const posting of index.get(`<${entity.kind}>`) ?? []) verify(posting, entity.from, entity.to)
    }
    return byRoom(candidates, text)
  }
}

/** Every key that something in the text has: a phrase with a slot beyond them cannot match. */
function keysOf(text: Text, words: readonly (Entry | undefined)[]): ReadonlySet<Key> {
  const keys = new Set<Key>()
  for (const word of words) if (word !== undefined) for (const key of word.keys) keys.add(key)
  for (const entity of text.entities) keys.add(`<${entity.kind}>`)
  return keys
}

function own(entity: Entity, words: readonly (Entry | undefined)[]): boolean {
  return words[entity.from] !== undefined && entity.to > entity.from
}

/** All stretches of words that a phrase covers when its key slot covers `[from, to)`. */
function alignments(layout: Layout, { slots, at, phrase }: Posting, from: number, to: number): Stretch[] {
  let ends: ReadonlySet<number> = new Set([to])
  for (let slot = at + 1; slot < slots.length; slot++) {
    ends = layout.endsAfter(ends, slots[slot]!)
    if (ends.size === 0) return []
  }
  let starts: ReadonlySet<number> = new Set([from])
  for (let slot = at; slot > 0; slot--) {
    starts = layout.startsBefore(starts, slots[slot]!, slots[slot - 1]!)
    if (starts.size === 0) return []
  }
  const not = phrase.not
  return [...starts]
    .filter((start) => not === undefined || !layout.preceded(start, not))
    .flatMap((start) => [...ends].map((end) => ({ from: start, to: end })))
}

function byRoom(
  candidates: ReadonlyMap<CompiledList, Candidate[]>,
  text: Text,
): Map<string, Map<string, Match[]>> {
  const rooms = new Map<string, Map<string, Match[]>>()
  for (const [{ room, list }, found] of candidates) {
    let lists = rooms.get(room)
    if (lists === undefined) {
      lists = new Map()
      rooms.set(room, lists)
    }
    lists.set(
      list,
      longest(found).map((candidate) => match(candidate, text)),
    )
  }
  return rooms
}

function match({ phrase, from, to }: Candidate, text: Text): Match {
  const start = text.words[from]!.start
  const end = text.words[to - 1]!.end
  return {
    start,
    end,
    value: text.value.slice(start, end),
    phrase: phrase.phrase,
    replacements: phrase.replacements ?? [],
    from,
    to,
  }
}

function postings(lists: readonly CompiledList[], common: ReadonlySet<string>): ReadonlyMap<Key, Posting[]> {
  const uses = new Map<Key, number>()
  for (const slot of slotsOf(lists)) for (const key of slot.any) uses.set(key, (uses.get(key) ?? 0) + 1)
  const cost = (slot: Slot): number =>
    slot.any.reduce(
      (sum, key) => sum + uses.get(key)! + (common.has(key.replace(/^[=^]/, '')) ? COMMON : 0),
      0,
    )

  const index = new Map<Key, Posting[]>()
  for (const list of lists) {
    for (const [order, phrase] of list.phrases.entries()) {
      for (const slots of phrase.variants) {
        const posting = { list, phrase, order, slots, at: cheapest(slots, cost) }
        for (const key of slots[posting.at]!.any) {
          const others = index.get(key)
          if (others === undefined) index.set(key, [posting])
          else others.push(posting)
        }
      }
    }
  }
  return index
}

/** A word of every second sentence costs as much as a key of this many phrases. */
const COMMON = 1000

function* slotsOf(lists: readonly CompiledList[]): Generator<Slot> {
  for (const list of lists)
    for (const phrase of list.phrases) for (const slots of phrase.variants) yield* slots
}

function cheapest(slots: readonly Slot[], cost: (slot: Slot) => number): number {
  let least = 0
  let costs = Number.POSITIVE_INFINITY
  for (const [at, slot] of slots.entries()) {
    const price = cost(slot)
    if (price < costs) {
      least = at
      costs = price
    }
  }
  return least
}
