import { h, svg } from './dom.ts'
import type { Count } from './filter.ts'
import type { Periods } from './periods.ts'
import type { Words } from './words.ts'

const sum = ({ errors, warnings }: Count): number => errors + warnings
const NONE: Count = { errors: 0, warnings: 0 }

/** What a bar says to those who hear or point at it. */
const told = (name: string, count: Count, words: Words): string =>
  `${name}: ${words.number(sum(count))} (${words.number(count.errors)} ${words.count('errors', count.errors)}, ${words.number(count.warnings)} ${words.count('warnings', count.warnings)})`

const HEIGHT = 96
/** Of a column, in pixels. */
const WIDEST = 48
/** Of the chart, in pixels: the days at its ends have room. */
const NARROWEST = 240

/** Findings over time: a column for each period, errors at its foot; a column can be chosen. */
export function trend(
  periods: Periods,
  counts: ReadonlyMap<string, Count>,
  chosen: string | undefined,
  words: Words,
  choose: (period: string | undefined) => void,
): HTMLElement {
  const top = Math.max(1, ...periods.all.map((period) => sum(counts.get(period) ?? NONE)))
  const columns = periods.all.map((period) => {
    const count = counts.get(period) ?? NONE
    const pressed = chosen === period
    const errors = (count.errors / top) * HEIGHT
    const warnings = (count.warnings / top) * HEIGHT
    const drawing = svg(
      'svg',
      { viewBox: `0 0 10 ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('rect', { class: 'errors', x: 1, width: 8, y: HEIGHT - errors, height: errors }),
      svg('rect', { class: 'warnings', x: 1, width: 8, y: HEIGHT - errors - warnings, height: warnings }),
    )
    const label = told(words.date(period), count, words)
    const on = { click: () => choose(pressed ? undefined : period) }
    return h(
      'button',
      {
        type: 'button',
        class: 'column',
        'data-key': `period ${period}`,
        title: label,
        'aria-label': label,
        'aria-pressed': String(pressed),
        on,
      },
      drawing,
    )
  })
  const [first] = periods.all
  const last = periods.all.at(-1)
  const chart = h(
    'div',
    { class: 'trend' },
    h('div', { class: 'scale', 'aria-hidden': 'true' }, words.number(top)),
    h('div', { class: 'columns' }, ...columns),
    h(
      'div',
      { class: 'axis', 'aria-hidden': 'true' },
      h('span', {}, first ? words.date(first) : ''),
      h('span', {}, last && last !== first ? words.date(last) : ''),
    ),
  )
  chart.style.maxWidth = `${Math.max(NARROWEST, columns.length * WIDEST)}px`
  return chart
}

/** A row of a bar chart. */
export interface Bar {
  readonly key: string
  readonly name: string
  readonly count: Count
  /** How much there was to judge, in words. */
  readonly of?: string | undefined
}

/** Bars side by side with their names, each of which can be chosen. */
export function bars(
  rows: readonly Bar[],
  longest: number,
  facet: string,
  chosen: string | undefined,
  words: Words,
  choose: (key: string | undefined) => void,
): HTMLElement {
  return h(
    'ul',
    { class: 'bars' },
    ...rows.map(({ key, name, count, of }) => {
      const pressed = chosen === key
      const label = [told(name, count, words), of].filter(Boolean).join(', ')
      const errors = h('span', { class: 'errors' })
      const warnings = h('span', { class: 'warnings' })
      errors.style.width = `${(count.errors / longest) * 100}%`
      warnings.style.width = `${(count.warnings / longest) * 100}%`
      const on = { click: () => choose(pressed ? undefined : key) }
      return h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            'data-key': `${facet} ${key}`,
            title: label,
            'aria-label': label,
            'aria-pressed': String(pressed),
            on,
          },
          h('span', { class: 'name' }, name, of !== undefined && h('small', {}, ` ${of}`)),
          h('span', { class: 'value' }, words.number(sum(count))),
          h('span', { class: 'bar' }, errors, warnings),
        ),
      )
    }),
  )
}

/** The longest bar of a chart. */
export const longestOf = (counts: Iterable<Count>): number => Math.max(1, ...[...counts].map(sum))

/** Most first. */
export const byCount = (a: readonly [string, Count], b: readonly [string, Count]): number =>
  sum(b[1]) - sum(a[1]) || (a[0] < b[0] ? -1 : 1)
