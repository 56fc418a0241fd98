import type { ReportThread } from '../src/formatters/html/record.ts'
import { fill, h } from './dom.ts'
import { row } from './row.ts'
import type { Words } from './words.ts'

/** Of a row, in pixels; `--row` of the style. */
const ROW = 68
/** Rows beyond the edges that are there already. */
const SPARE = 6
/** As many rows are printed. */
const PRINTED = 500

/** A list of threads of any length: only the rows that can be seen are there. */
export class List {
  readonly element: HTMLElement
  readonly #threads: readonly ReportThread[]
  readonly #rows = h('div', { class: 'rows' })
  readonly #open: (thread: number) => void
  #words: Words
  #shown: readonly number[] = []
  #active = 0
  /** On paper there are many rows, one under another. */
  #printing = matchMedia('print').matches

  constructor(threads: readonly ReportThread[], words: Words, open: (thread: number) => void) {
    this.#threads = threads
    this.#words = words
    this.#open = open
    const on = { scroll: () => this.#draw(), keydown: (event: Event) => this.#key(event as KeyboardEvent) }
    this.element = h('div', { class: 'list', role: 'listbox', tabindex: 0, on }, this.#rows)
    new ResizeObserver(() => this.#draw()).observe(this.element)
    const printing = matchMedia('print')
    printing.addEventListener('change', () => this.#print(printing.matches))
    addEventListener('beforeprint', () => this.#print(true))
    addEventListener('afterprint', () => this.#print(false))
  }

  show(threads: readonly number[], words: Words): void {
    if (!same(threads, this.#shown)) {
      this.#active = 0
      this.element.scrollTop = 0
    }
    this.#shown = threads
    this.#words = words
    this.element.setAttribute('aria-label', words.say('threads'))
    this.#draw()
  }

  /** The threads beside one in this list. */
  beside(thread: number): { previous: number | undefined; next: number | undefined } {
    const at = this.#shown.indexOf(thread)
    return {
      previous: at > 0 ? this.#shown[at - 1] : undefined,
      next: at < 0 ? undefined : this.#shown[at + 1],
    }
  }

  /** Makes a thread the active one and brings it into view. */
  goTo(thread: number): void {
    this.#activate(this.#shown.indexOf(thread))
  }

  move(by: number): void {
    this.#activate(this.#active + by)
  }

  #activate(index: number): void {
    this.#active = Math.max(0, Math.min(index, this.#shown.length - 1))
    const top = this.#active * ROW
    const { scrollTop, clientHeight } = this.element
    if (top < scrollTop) this.element.scrollTop = top
    else if (top + ROW > scrollTop + clientHeight) this.element.scrollTop = top + ROW - clientHeight
    this.#draw()
  }

  #key(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.element.clientHeight / ROW) - 1)
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this.#shown.length,
      End: this.#shown.length,
    }
    const thread = this.#shown[this.#active]
    if (event.key === 'Enter' && thread !== undefined) this.#open(thread)
    else if (steps[event.key] !== undefined) this.move(steps[event.key]!)
    else return
    event.preventDefault()
  }

  #print(printing: boolean): void {
    this.#printing = printing
    this.#draw()
  }

  #draw(): void {
    const printing = this.#printing
    const { scrollTop, clientHeight } = this.element
    const first = printing ? 0 : Math.max(0, Math.floor(scrollTop / ROW) - SPARE)
    const end = printing ? PRINTED : Math.ceil((scrollTop + clientHeight) / ROW) + SPARE
    const visible = this.#shown.slice(first, end)
    const unsaid = printing ? this.#shown.length - visible.length : 0
    this.#rows.style.height = printing ? 'auto' : `${this.#shown.length * ROW}px`
    fill(
      this.#rows,
      ...visible.map((thread, index) => this.#row(thread, first + index)),
      unsaid > 0 && h('p', {}, this.#words.count('moreRows', unsaid)),
    )
    if (this.#shown.length > 0) this.element.setAttribute('aria-activedescendant', `row-${this.#active}`)
    else this.element.removeAttribute('aria-activedescendant')
  }

  #row(thread: number, index: number): HTMLElement {
    const open = () => {
      this.#active = index
      this.#open(thread)
    }
    const place = { index, of: this.#shown.length, active: index === this.#active }
    const element = row(this.#threads[thread]!, place, this.#words, open)
    if (!this.#printing) element.style.transform = `translateY(${index * ROW}px)`
    return element
  }
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((thread, index) => thread === b[index])
