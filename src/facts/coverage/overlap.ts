import type { Text } from '../../types.ts'
import { bitAt, questionAt, STEM, type Subject, type Subjects, stemOf } from './subjects.ts'
import type { Groups } from './terms.ts'

/** How the sentences of a reply touch one question's subject: a bit for each of its terms. */
export interface Overlap extends Subject {
  /** For each sentence of the reply the terms met there. */
  readonly hits: Int32Array
  /** For each sentence how many content words it has. */
  readonly content: Int32Array
}

/** Compares a reply's words with the terms of all questions at once. */
export function overlapsOf(subjects: Subjects, reply: Text, groups: Groups): readonly Overlap[] {
  const { words, sentences } = reply
  const content = new Int32Array(sentences.length)
  const overlaps = subjects.all.map(({ terms, named, things }) => ({
    terms,
    named,
    things,
    hits: new Int32Array(sentences.length),
    content,
  }))
  const meet = (name: string, sentence: number): void => {
    const places = subjects.at(name)
    if (places === undefined) return
    for (const place of places) overlaps[questionAt(place)]!.hits[sentence]! |= 1 << bitAt(place)
  }
  for (let at = 0; at < words.length; at++) {
    const { lexeme, sentence } = words[at]!
    const group = groups.get(at)
    if (!lexeme.stop) content[sentence]!++
    else if (group === undefined) continue
    const { topics } = lexeme
    for (const topic of topics) meet(topic, sentence)
    const first = topics[0]
    if (first !== undefined && first.length > STEM) meet(stemOf(first), sentence)
    if (group !== undefined) for (const name of group) meet(name, sentence)
  }
  return overlaps
}

/** The number of bits set. */
export function count(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
