import { expect, test } from 'vitest'
import { toSource } from '../../src/phrases/index.ts'
import { compileLists } from '../../src/phrases/language/lists.ts'
import { Halves } from '../../src/phrases/match/halves.ts'
import { createMatcher } from '../../src/phrases/match/match.ts'
import { narrow } from '../../src/phrases/pack/narrow.ts'
import { textOf, vocabularies } from './setup.ts'

const LISTS = {
  always: ['refund the money', 'order'],
  seldom: ['refund <number> coins', 'the money', 'parcel'],
  never: ['parcel number <number>'],
}
const [ALWAYS, SELDOM, NEVER] = [0, 1, 2] as const
const SENTENCES = [
  'We refund the money for your order.',
  'Please refund 20 coins.',
  'The parcel number 55 is with the courier.',
  'Nothing of the kind.',
]

const { lists } = compileLists('room', 'en', LISTS, vocabularies)
const pack = toSource(lists).pack('en', 'reply')
const whole = createMatcher(pack, 'en')
const textAt = (at: number) => textOf('en', `${SENTENCES[at % 4]} ${SENTENCES[(at >> 2) % 4]}`)

/** Asks for some lists in so many texts, each answer held against a single pass. */
function ask(halves: Halves, texts: number, asked: readonly number[]) {
  for (let at = 0; at < texts; at++) {
    const text = textAt(at)
    for (const list of asked) expect(halves.found(text, list).of(list)).toEqual(whole(text).of(list))
  }
}

test('lists are found whoever asked for them before', () => {
  const halves = new Halves(pack, 'en')
  ask(halves, 300, [ALWAYS])
  ask(halves, 20, [NEVER, ALWAYS])
  ask(halves, 300, [SELDOM, ALWAYS])
  ask(halves, 20, [ALWAYS, SELDOM, NEVER])
})

test('a list that nobody asks for is put aside, and comes back when many ask', () => {
  const halves = new Halves(pack, 'en')
  const foundTogether = () => {
    const text = textAt(0)
    return halves.found(text, ALWAYS) === halves.found(text, SELDOM)
  }
  ask(halves, 300, [ALWAYS])
  expect(foundTogether()).toBe(false)
  ask(halves, 70, [ALWAYS, SELDOM])
  expect(foundTogether()).toBe(true)
})

test('what a narrowed pack finds are its own lists alone', () => {
  const found = createMatcher(
    narrow(pack, (list) => list === SELDOM),
    'en',
  )
  const text = textOf('en', SENTENCES.join(' '))
  expect(
    [ALWAYS, SELDOM, NEVER].map((list) =>
      found(text)
        .of(list)
        .map(({ value }) => value),
    ),
  ).toEqual([[], ['the money', 'refund 20 coins', 'parcel'], []])
})
