import { readData } from './data.ts'
import { fill, h } from './dom.ts'
import { Front } from './front.ts'
import { listen } from './keys.ts'
import { languageOf, remember, themeOf } from './preferences.ts'
import { moveNote, threadView } from './thread-view.ts'
import { head } from './toolbar.ts'
import { wordsOf } from './words.ts'

/** Shows the data of the page: an overview with a list, or one thread. Which thread is in the address, so that the browser's way back works. */
function start(app: HTMLElement): void {
  const data = readData()
  let words = wordsOf(languageOf(data.about.locale))
  let theme = themeOf()
  let opened: HTMLElement | undefined

  const go = (thread: number) => {
    location.hash = `thread-${thread}`
  }
  const front = new Front(data, words, go)
  const { list, tools } = front
  const top = h('div')
  const place = h('div', { class: 'place' }, front.element)
  app.append(top, place)

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
      fill(place, front.element)
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
    front.speak(words)
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
