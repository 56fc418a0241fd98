import type { Lexeme, Question, Text } from '../../types.ts'
import type { Groups } from './terms.ts'

/** What a question is about, in terms; a term is a word with every name under which it may be met again. */
export interface Subject {
  /** How many terms there are, at most 31; a term's place is its bit. */
  readonly terms: number
  /** Of these, how many the question itself names; the rest it only refers to. */
  readonly named: number
  /** Of these, how many are things rather than doings. */
  readonly things: number
}

/** The terms of several questions by name. */
export class Subjects {
  readonly all: Subject[] = []
  /** For each name the terms it belongs to: the question's place and the bit, packed. */
  readonly #places = new Map<string, number[]>()

  /** Takes in a question of a message. */
  add({ span, focus }: Question, text: Text, groups: Groups): void {
    const { words } = text
    let terms = 0
    let things = 0
    const told = new Set<string>()
    for (let at = text.wordFrom(span.start); at < words.length; at++) {
      const { start, lexeme } = words[at]!
      if (start >= span.end) break
      if (lexeme.stop || !focus.includes(lexeme.topics[0]!)) continue
      for (const topic of lexeme.topics) told.add(topic)
      if (isThing(lexeme)) things++
      if (terms === MOST) continue
      this.#name(lexeme.topics, terms)
      this.#name(groups.get(at) ?? NONE, terms)
      this.#stem(lexeme.topics[0]!, terms++)
    }
    const named = terms
    const rest = focus.filter((topic) => !told.has(topic))
    if (rest.length > 0) {
      this.#name(rest, terms)
      this.#stem(rest[0]!, terms++)
    }
    this.all.push({ terms, named, things })
  }

  /** The terms that have this name. */
  at(name: string): readonly number[] | undefined {
    return this.#places.get(name)
  }

  /** For each question the terms that no other of these questions names; all of them where none is left. */
  distinct(among: readonly number[]): readonly number[] {
    const own = this.all.map(({ terms }) => 2 ** terms - 1)
    for (const places of this.#places.values()) {
      if (places.length < 2) continue
      for (const one of places) {
        const question = questionAt(one)
        if (!among.includes(question)) continue
        const shared = places.some((other) => {
          const rival = questionAt(other)
          return rival !== question && among.includes(rival) && bitAt(other) < this.all[rival]!.named
        })
        if (shared) own[question]! &= ~(1 << bitAt(one))
      }
    }
    return own.map((bits, at) => bits || 2 ** this.all[at]!.terms - 1)
  }

  #name(names: readonly string[], bit: number): void {
    const place = this.all.length * PLACES + bit
    for (const name of names) {
      const places = this.#places.get(name)
      if (places === undefined) this.#places.set(name, [place])
      else if (!places.includes(place)) places.push(place)
    }
  }

  #stem(name: string, bit: number): void {
    if (name.length > STEM) this.#name([stemOf(name)], bit)
  }
}

/** Whose term it is. */
export function questionAt(place: number): number {
  return Math.trunc(place / PLACES)
}

/** Which of its terms. */
export function bitAt(place: number): number {
  return place % PLACES
}

/** Longer words also count as met when they begin alike. */
export const STEM = 5

/** The name under which words that begin alike are met. */
export function stemOf(name: string): string {
  return `${name.slice(0, STEM)}~`
}

const PLACES = 32

const MOST = 30

const NONE: readonly string[] = []

function isThing({ is }: Lexeme): boolean {
  return !is.has('infinitive') && !is.has('finite') && !is.has('adverb')
}
