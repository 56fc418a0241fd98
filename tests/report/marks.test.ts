import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieces } from '../../report/marks.ts'
import { periodsOf } from '../../report/periods.ts'

const marked = fc.string({ maxLength: 40 }).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc.record({
        start: fc.integer({ min: -2, max: text.length + 2 }),
        end: fc.integer({ min: -2, max: text.length + 2 }),
        by: fc.nat(5),
      }),
      { maxLength: 6 },
    ),
  ),
)

test('pieces are the text, and each says exactly what marks it', () => {
  fc.assert(
    fc.property(marked, ([text, marks]) => {
      const cut = pieces(text, marks)
      expect(cut.map((piece) => piece.text).join('')).toBe(text)
      let from = 0
      for (const piece of cut) {
        const to = from + piece.text.length
        for (let at = from; at < to; at++)
          expect(piece.by).toEqual(
            marks.filter(({ start, end }) => start <= at && at < end).map(({ by }) => by),
          )
        from = to
      }
    }),
  )
})

test('a mark ends once', () => {
  expect(
    pieces('one two three', [
      { start: 0, end: 7, by: 1 },
      { start: 4, end: 13, by: 2 },
    ]),
  ).toEqual([
    { text: 'one ', by: [1], ends: [] },
    { text: 'two', by: [1, 2], ends: [1] },
    { text: ' three', by: [2], ends: [2] },
  ])
})

test.each([
  [[], 'day', 0],
  [['2026-03-01'], 'day', 1],
  [['2026-03-03', 'nonsense', '2026-03-01'], 'day', 3],
  [['2026-01-01', '2026-12-31'], 'week', 53],
  [['2020-01-15', '2026-03-01'], 'month', 75],
  [['0001-01-01', '2026-03-01'], 'month', 242],
])('days %j make a trend by %s of %i', (days, unit, number) => {
  const periods = periodsOf(days)
  expect([periods.unit, periods.all.length]).toEqual([unit, number])
  if (days.length > 0) expect(periods.all).toContain(periods.of(days.at(-1)!))
})
