import { h } from './dom.ts'
import type { Filter } from './filter.ts'
import { THEMES, type Theme } from './preferences.ts'
import type { Language, Words } from './words.ts'

/** The head of the page: what it is, in which language, light or dark. */
export function head(
  words: Words,
  version: string,
  theme: Theme,
  set: { language(language: Language): void; theme(theme: Theme): void },
): HTMLElement {
  const language = (code: Language, name: string) =>
    h(
      'button',
      {
        type: 'button',
        lang: code,
        'aria-pressed': String(words.language === code),
        on: { click: () => set.language(code) },
      },
      name,
    )
  const select = h(
    'select',
    { 'aria-label': words.say('theme'), on: { change: () => set.theme(select.value as Theme) } },
    ...THEMES.map((one) => h('option', { value: one, selected: one === theme }, words.say(one))),
  )
  return h(
    'header',
    { class: 'head' },
    h('h1', {}, words.say('report')),
    h('small', {}, words.say('version', { version })),
    h(
      'div',
      { class: 'switches' },
      h('div', { class: 'group', role: 'group' }, language('ru', 'Русский'), language('en', 'English')),
      h('label', { class: 'theme' }, h('span', {}, words.say('theme')), select),
    ),
  )
}

/** Search and level; the search keeps its focus while it is typed into. */
export class Tools {
  readonly element = h('div', { class: 'tools', role: 'search' })
  readonly search: HTMLInputElement
  readonly #levels = h('div', { class: 'group', role: 'group' })
  readonly #clear: HTMLButtonElement
  readonly #sum = h('p', { class: 'sum', role: 'status' })
  readonly #set: (filter: Partial<Filter>) => void

  constructor(set: (filter: Partial<Filter>) => void, clear: () => void) {
    this.#set = set
    this.search = h('input', { type: 'search', on: { input: () => set({ query: this.search.value }) } })
    this.#clear = h('button', { type: 'button', class: 'clear', on: { click: clear } })
    this.element.append(this.search, this.#levels, this.#clear, this.#sum)
  }

  show(filter: Filter, words: Words, sum: string): void {
    if (this.search.value !== filter.query) this.search.value = filter.query
    this.search.placeholder = words.say('search')
    this.search.setAttribute('aria-label', words.say('search'))
    const level = (value: Filter['level'], name: string) =>
      h(
        'button',
        {
          type: 'button',
          'aria-pressed': String(filter.level === value),
          on: { click: () => this.#set({ level: value }) },
        },
        name,
      )
    this.#levels.replaceChildren(
      level('all', words.say('all')),
      level('errors', words.say('onlyErrors')),
      level('warnings', words.say('onlyWarnings')),
    )
    this.#clear.textContent = words.say('clear')
    const { query, level: chosen, ...facets } = filter
    this.#clear.hidden =
      query === '' && chosen === 'all' && Object.values(facets).every((one) => one === undefined)
    this.#sum.textContent = sum
  }
}
