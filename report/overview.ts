import { type Bar, bars, byCount, longestOf, trend } from './charts.ts'
import type { Data } from './data.ts'
import { type Child, h } from './dom.ts'
import type { Chosen, Count, Facet, Filter } from './filter.ts'
import type { Periods } from './periods.ts'
import type { Words } from './words.ts'

export interface Shown {
  readonly data: Data
  readonly periods: Periods
  readonly words: Words
  readonly filter: Filter
  readonly chosen: Chosen
  /** Facets of which all rows are shown. */
  readonly unfolded: ReadonlySet<Facet>
  readonly set: (filter: Partial<Filter>) => void
  readonly unfold: (facet: Facet) => void
}

/** The sums, as large numbers. */
export function totals({ data, words, chosen }: Shown): HTMLElement {
  const { errors, warnings } = chosen.total
  const { threads, replies } = data.about
  const tile = (kind: string, number: number, name: string, of?: Child) =>
    h('div', { class: `tile ${kind}` }, h('strong', {}, words.number(number)), h('span', {}, name), of)
  return h(
    'div',
    { class: 'totals' },
    tile(
      '',
      errors + warnings,
      words.count('findings', errors + warnings),
      replies > 0 && h('small', {}, words.count('ofReplies', replies)),
    ),
    tile('errors', errors, words.count('errors', errors)),
    tile('warnings', warnings, words.count('warnings', warnings)),
    tile(
      '',
      chosen.threads.length,
      words.count('faulty', chosen.threads.length),
      h('small', {}, words.count('ofThreads', threads)),
    ),
  )
}

/** Findings over time; nothing where no finding has a day. */
export function overTime({ periods, words, filter, chosen, set }: Shown): HTMLElement | undefined {
  if (periods.all.length === 0) return undefined
  const choose = (period: string | undefined) => set({ period })
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, words.say('trend', { unit: words.say(periods.unit) })),
    trend(periods, chosen.counts.period, filter.period, words, choose),
  )
}

/** So many rows are shown at first. */
const FEW = 8

/** Bars of one facet, most findings first. */
export function facet(name: Exclude<Facet, 'period'>, shown: Shown): HTMLElement {
  const { words, filter, chosen, unfolded, set, unfold } = shown
  const counts = [...chosen.counts[name]].sort(byCount)
  const all = unfolded.has(name)
  const few = all ? counts : counts.filter(([key], index) => index < FEW || key === filter[name])
  const rows = few.map(([key, count]) => row(name, key, count, shown))
  const choose = (key: string | undefined) => set({ [name]: key })
  const more = counts.length > FEW && {
    type: 'button',
    class: 'more',
    'data-key': `more ${name}`,
    on: { click: () => unfold(name) },
  }
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, words.say(name)),
    bars(rows, longestOf(chosen.counts[name].values()), name, filter[name], words, choose),
    more &&
      h(
        'button',
        more,
        all ? words.say('showLess') : words.say('showAll', { n: words.number(counts.length) }),
      ),
  )
}

function row(name: Exclude<Facet, 'period'>, key: string, count: Count, { data, words }: Shown): Bar {
  const { agents, channels } = data.about
  const replies = new Map(Object.entries(name === 'agent' ? agents : name === 'channel' ? channels : {})).get(
    key,
  )
  const known = name === 'channel' ? words.channel(key) : key
  return {
    key,
    name: known || words.say(`no${name}`),
    count,
    of: replies === undefined ? undefined : words.count('ofReplies', replies),
  }
}
