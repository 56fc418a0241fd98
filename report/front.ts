import type { Data } from './data.ts'
import { fill, h } from './dom.ts'
import { choose, EVERYTHING, type Facet, type Filter } from './filter.ts'
import { focused, refocus } from './focus.ts'
import { List } from './list.ts'
import { facet, overTime, totals } from './overview.ts'
import { type Periods, periodsOf } from './periods.ts'
import { Tools } from './toolbar.ts'
import type { Words } from './words.ts'

/** The overview with the list of threads, and what of them the reader has chosen. */
export class Front {
  readonly element: HTMLElement
  readonly list: List
  readonly tools: Tools
  readonly #data: Data
  readonly #periods: Periods
  #words: Words
  #filter: Filter = EVERYTHING
  #unfolded: ReadonlySet<Facet> = new Set()
  readonly #above = h('div', { class: 'above' })
  readonly #side = h('aside')
  readonly #empty = h('p', { class: 'empty' })
  readonly #hint = h('p', { class: 'keys hint' })

  /** `go` opens a thread. */
  constructor(data: Data, words: Words, go: (thread: number) => void) {
    this.#data = data
    this.#words = words
    this.#periods = periodsOf(data.findings.flatMap(({ day }) => day ?? []))
    this.list = new List(data.threads, words, go)
    this.tools = new Tools(this.#set, () => this.#show(EVERYTHING))
    const threads = h(
      'main',
      { class: 'threads' },
      this.tools.element,
      this.#empty,
      this.list.element,
      this.#hint,
    )
    this.element = h('div', { class: 'overview' }, this.#above, this.#side, threads)
  }

  /** In other words from now on. */
  speak(words: Words): void {
    this.#words = words
    this.#draw()
  }

  #draw(): void {
    const [data, periods, words, filter] = [this.#data, this.#periods, this.#words, this.#filter]
    const chosen = choose(data, filter, periods.of)
    const shown = {
      data,
      periods,
      words,
      filter,
      chosen,
      unfolded: this.#unfolded,
      set: this.#set,
      unfold: this.#unfold,
    }
    const focus = focused(this.element)
    fill(this.#above, totals(shown), overTime(shown))
    fill(this.#side, facet('rule', shown), facet('agent', shown), facet('channel', shown))
    refocus(this.element, focus)
    const { errors, warnings } = chosen.total
    const sum = [
      words.count('shownThreads', chosen.threads.length),
      words.count('shownFindings', errors + warnings),
    ]
    this.tools.show(filter, words, sum.join(', '))
    this.#hint.textContent = words.say('keys')
    this.#empty.textContent =
      chosen.threads.length > 0 ? '' : words.say(data.findings.length > 0 ? 'nothing' : 'clean')
    this.list.show(chosen.threads, words)
  }

  #show(filter: Filter): void {
    this.#filter = filter
    this.#draw()
  }

  readonly #set = (change: Partial<Filter>): void => {
    this.#show({ ...this.#filter, ...change })
  }

  readonly #unfold = (name: Facet): void => {
    const others = [...this.#unfolded].filter((one) => one !== name)
    this.#unfolded = new Set(this.#unfolded.has(name) ? others : [...others, name])
    this.#draw()
  }
}
