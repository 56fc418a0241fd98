import { readData } from './data.ts'
import { fill, h } from './dom.ts'
import { choose, EVERYTHING, type Facet, type Filter } from './filter.ts'
import { focused, refocus } from './focus.ts'
import { listen } from './keys.ts'
import { List } from './list.ts'
import { facet, overTime, totals } from './overview.ts'
import { periodsOf } from './periods.ts'
import { languageOf, remember, themeOf } from './preferences.ts'
import { moveNote, threadView } from './thread-view.ts'
import { head, Tools } from './toolbar.ts'
import { wordsOf } from './words.ts'

/** Shows the data of the page: an overview with a list, or one thread. Which thread is in the address, so that the browser's way back works. */
function start(app: HTMLElement): void {
  const data = readData()
  const periods = periodsOf(data.findings.flatMap(({ day }) => day ?? []))
  let words = wordsOf(languageOf(data.about.locale))
  let theme = themeOf()
  let filter: Filter = EVERYTHING
  let unfolded: ReadonlySet<Facet> = new Set()
  let opened: HTMLElement | undefined

  const set = (change: Partial<Filter>) => {
    filter = { ...filter, ...change }
    drawOverview()
  }
  const tools = new Tools(set, () => {
    filter = EVERYTHING
    drawOverview()
  })
  const go = (thread: number) => {
    location.hash = `thread-${thread}`
  }
  const list = new List(data.threads, words, go)
  const top = h('div')
  const side = h('aside')
  const above = h('div', { class: 'above' })
  const empty = h('p', { class: 'empty' })
  const hint = h('p', { class: 'keys hint' })
  const overview = h(
    'div',
    { class: 'overview' },
    above,
    side,
    h('main', { class: 'threads' }, tools.element, empty, list.element, hint),
  )
  const place = h('div', { class: 'place' }, overview)
  app.append(top, place)

  function drawOverview(): void {
    const chosen = choose(data, filter, periods.of)
    const unfold = (name: Facet) => {
      unfolded = new Set([...unfolded].filter((one) => one !== name).concat(unfolded.has(name) ? [] : [name]))
      drawOverview()
    }
    const shown = { data, periods, words, filter, chosen, unfolded, set, unfold }
    const focus = focused(overview)
    fill(above, totals(shown), overTime(shown))
    fill(side, facet('rule', shown), facet('agent', shown), facet('channel', shown))
    refocus(overview, focus)
    const { errors, warnings } = chosen.total
    const sum = [
      words.count('shownThreads', chosen.threads.length),
      words.count('shownFindings', errors + warnings),
    ]
    tools.show(filter, words, sum.join(', '))
    hint.textContent = words.say('keys')
    empty.textContent =
      chosen.threads.length > 0 ? '' : words.say(data.findings.length > 0 ? 'nothing' : 'clean')
    list.show(chosen.threads, words)
  }

  function drawHead(): void {
    document.documentElement.lang = words.language
    document.documentElement.dataset.theme = theme
    document.title = `${words.say('report')} — replylint`
    const bar = head(words, data.about.version, theme, {
      language(language) {
        remember('language', language)
        words = wordsOf(language)
        drawAll()
        top.querySelector<HTMLElement>('[lang][aria-pressed="true"]')?.focus()
      },
      theme(chosen) {
        remember('theme', chosen)
        theme = chosen
        document.documentElement.dataset.theme = theme
      },
    })
    fill(top, bar)
  }

  const threadHere = (): number | undefined => {
    const thread = Number(/^#thread-(\d+)$/.exec(location.hash)?.[1] ?? Number.NaN)
    return data.threads[thread] ? thread : undefined
  }
  const back = () => {
    location.hash = ''
  }

  function drawPlace(): void {
    const thread = threadHere()
    if (thread === undefined) {
      opened = undefined
      fill(place, overview)
      return
    }
    const { previous, next } = list.beside(thread)
    const step = (to: number | undefined) => (to === undefined ? undefined : () => go(to))
    opened = threadView(data.threads[thread]!, words, { back, previous: step(previous), next: step(next) })
    fill(place, opened)
    list.goTo(thread)
  }

  function drawAll(): void {
    drawHead()
    drawOverview()
    drawPlace()
  }

  listen({
    move(by, { key }) {
      if (opened) moveNote(opened, by)
      else if (key !== 'j' && key !== 'k') return false
      else {
        list.element.focus()
        list.move(by)
      }
      return true
    },
    back() {
      if (opened) back()
      else list.element.focus()
      return true
    },
    search() {
      if (!opened) tools.search.focus()
      return !opened
    },
  })
  addEventListener('hashchange', () => {
    drawPlace()
    scrollTo(0, 0)
    if (!opened) list.move(0)
    const goal = opened ? opened.querySelector('h2') : list.element
    goal?.focus()
  })
  drawAll()
}

start(document.getElementById('app')!)
