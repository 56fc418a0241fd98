import type { Lexicon, Match, Text } from '../../../../types.ts'
import { type Answer, NOTHING, stateOf, wanted } from '../../answer.ts'
import { Evidence } from '../../given/evidence.ts'
import { count } from '../../subject/overlap.ts'
import type { Rest } from '../free.ts'
import { numberOf } from './references.ts'

/** Sentences that only go on with the one before: «Для этого нажмите …», "It also covers …", the next entry of a list. */
export function continuing(text: Text, lexicon: Lexicon): Uint8Array {
  const going = new Uint8Array(text.sentences.length)
  for (const list of ['goesOn', 'adds'] as const) mark(going, text, lexicon.find(list, text))
  addItems(going, text)
  return going
}

/** Sentences that add to what was said, though they stand in a line of their own: «Подробнее об этом …». */
export function adding(text: Text, lexicon: Lexicon): Uint8Array {
  const added = new Uint8Array(text.sentences.length)
  mark(added, text, lexicon.find('adds', text))
  return added
}

/** Sentences that hold in one case only: «Если прошло больше дня, пришлите номер». */
export function casesIn(text: Text, lexicon: Lexicon): Uint8Array {
  const cases = new Uint8Array(text.sentences.length)
  mark(cases, text, lexicon.find('condition', text))
  return cases
}

/** Only what opens a sentence tells how it goes on. */
function mark(sentences: Uint8Array, text: Text, found: readonly Match[]): void {
  for (const { from } of found) {
    const { sentence } = text.words[from]!
    if (from <= text.sentences[sentence]!.from + LEAD) sentences[sentence] = 1
  }
}

/** A word may stand before: «Мы также …». */
const LEAD = 1

/** The entries of a list that something introduces, and those that are counted: «Нам нужны: 1) …». */
function addItems(going: Uint8Array, text: Text): void {
  const { value, sentences, regions } = text
  let region = 0
  for (let at = 1; at < sentences.length; at++) {
    const { start, from, to } = sentences[at]!
    while (region < regions.length && (regions[region]!.kind !== 'item' || regions[region]!.end <= start))
      region++
    const item = regions[region]
    const inside = item !== undefined && item.start <= start
    const first = inside && value[sentences[at - 1]!.end - 1] === ':'
    if (first || (inside && going[at - 1] === 1) || (from < to && numberOf(text, from) > 1)) going[at] = 1
  }
}

/** What goes on belongs to the question that the sentence before it is about, unless it may be meant for all of them. */
export function inherit(
  owners: Int32Array,
  going: Uint8Array,
  paragraphs: Int32Array,
  evidence: Int32Array,
): void {
  for (let at = 1; at < owners.length; at++) {
    if (owners[at]! >= 0 || going[at] === 0 || paragraphs[at] !== paragraphs[at - 1]) continue
    if ((evidence[at]! & SHARED) === 0) owners[at] = owners[at - 1]!
  }
}

const SHARED =
  Evidence.deferral |
  Evidence.privately |
  Evidence.elsewhere |
  Evidence.all |
  Evidence.passed |
  Evidence.asks |
  Evidence.refusal

/**
 * Answers follow one another as the questions did. In a reply of one paragraph: what stands between the answers to the questions
 * before and after, begins anew, names something of this one and can answer it. Else: what names it in a paragraph that
 * answers no other.
 */
export function answerInTurn(index: number, rest: Rest): Answer {
  const { questions, overlaps, owners, evidence, paragraphs, going, taken } = rest
  const single = paragraphs.at(-1) === 0
  const [from, to] = gap(index, owners)
  const { hits, terms } = overlaps[index]!
  const wants = wanted(questions[index]!)
  for (let at = from; at < to; at++) {
    if (owners[at]! >= 0 || count(hits[at]!) < Math.max(1, NAMED * terms)) continue
    const apt = (evidence[at]! & (wants | Evidence.refusal | Evidence.passed)) !== 0
    if (single ? going[at] === 1 || !apt : taken.has(paragraphs[at]!)) continue
    return { state: stateOf(evidence[at]!, wants), sentences: [at] }
  }
  return NOTHING
}

/** How much of the question such a sentence has to name. */
const NAMED = 0.2

/** The sentences after all that earlier questions own and before all that later ones do; none where nothing else is answered. */
function gap(index: number, owners: Int32Array): readonly [from: number, to: number] {
  const from = owners.findLastIndex((owner) => owner >= 0 && owner < index) + 1
  const later = owners.findIndex((owner) => owner > index)
  if (from === 0 && later < 0) return [0, 0]
  return [from, later < 0 ? owners.length : later]
}
