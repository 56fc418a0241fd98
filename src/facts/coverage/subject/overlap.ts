import type { Text } from '../../../types.ts'
import { STEM, type Subject, signOf, stemOf } from './subjects.ts'
import type { Groups } from './terms.ts'

/** How the sentences of a reply touch one question's subject: a bit for each of its terms. */
export interface Overlap extends Pick<Subject, 'terms' | 'named' | 'things' | 'options'> {
  /** For each sentence of the reply the terms met there. */
  readonly hits: Int32Array
  /** For each sentence how many content words it has. */
  readonly content: Int32Array
}

/** What an amount of money names without a word: the group of all that is paid. */
const PRICE = 'price'

/** Compares a reply's words with the terms of all questions at once. */
export function overlapsOf(subjects: readonly Subject[], reply: Text, groups: Groups): readonly Overlap[] {
  const { words, sentences } = reply
  const content = new Int32Array(sentences.length)
  const overlaps = subjects.map(({ terms, named, things, options }) => {
    return { terms, named, things, options, hits: new Int32Array(sentences.length), content }
  })
  let signs = 0
  for (const subject of subjects) signs |= subject.signs

  const meet = (name: string, kind: 'topics' | 'groups', sentence: number): void => {
    for (let at = 0; at < subjects.length; at++) {
      const bits = subjects[at]![kind].get(name)
      if (bits !== undefined) overlaps[at]!.hits[sentence]! |= bits
    }
  }
  for (let at = 0; at < words.length; at++) {
    const { lexeme, sentence } = words[at]!
    const group = groups[at]
    if (!lexeme.stop) content[sentence]!++
    else if (group === undefined) continue
    const { topics } = lexeme
    for (let place = 0; place < topics.length; place++) {
      const topic = topics[place]!
      if ((signOf(topic) & signs) === 0) continue
      meet(topic, 'topics', sentence)
      if (place === 0 && topic.length > STEM) meet(stemOf(topic), 'topics', sentence)
    }
    if (group !== undefined) for (const name of group) meet(name, 'groups', sentence)
  }
  for (const { kind, from } of reply.entities) {
    if (kind === 'money' && words[from]!.own) meet(PRICE, 'groups', words[from]!.sentence)
  }
  return overlaps
}

/** The number of bits set. */
export function count(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
