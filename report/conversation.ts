import type { ReportFinding, ReportMessage, ReportThread } from '../src/formatters/html/record.ts'
import { h } from './dom.ts'
import { type Mark, pieces } from './marks.ts'
import { type Numbered, note } from './note.ts'
import type { Words } from './words.ts'

/** The messages as bubbles, each with the findings about it beside. */
export function conversation(thread: ReportThread, words: Words): HTMLElement {
  const numbered = thread.findings.map((finding, index): Numbered => ({ finding, number: index + 1 }))
  const at = (message: number) => numbered.filter(({ finding }) => finding.place?.message === message)
  const homeless = numbered.filter(({ finding }) => !thread.messages[finding.place?.message ?? -1])
  const notes = (list: readonly Numbered[]) =>
    h('div', { class: 'notes' }, ...list.map((one) => note(one, thread, words)))
  const element = h(
    'div',
    { class: 'conversation' },
    thread.messages.length === 0 && h('p', { class: 'hint' }, words.say('unknownThread')),
    ...thread.messages.map((message, index) =>
      h('div', { class: 'turn' }, bubble(message, index, numbered, words), notes(at(index))),
    ),
    homeless.length > 0 && h('div', { class: 'turn' }, h('div'), notes(homeless)),
  )
  light(element)
  return element
}

function bubble(
  message: ReportMessage,
  index: number,
  numbered: readonly Numbered[],
  words: Words,
): HTMLElement {
  const { role, text, name, at, internal } = message
  const who = role === 'agent' ? 'agentRole' : role
  const whole = numbered.filter(
    ({ finding: { place } }) => place?.message === index && place.start === undefined,
  )
  return h(
    'article',
    {
      class: `bubble ${role}${internal ? ' internal' : ''}${whole.some(({ finding }) => finding.error) ? ' whole error' : whole.length > 0 ? ' whole warning' : ''}`,
    },
    h(
      'header',
      {},
      h('b', { dir: 'auto' }, name ?? words.say(who)),
      name !== undefined && h('span', {}, words.say(who)),
      internal && h('span', {}, words.say('internal')),
      at !== undefined && h('time', { datetime: at }, `${words.date(at.slice(0, 10))} ${at.slice(11, 16)}`),
    ),
    h('p', { class: 'text', dir: 'auto' }, ...marked(text, index, numbered)),
  )
}

/** The text with what is found in it, and what is pointed at, marked. */
function marked(text: string, index: number, numbered: readonly Numbered[]): (Node | string)[] {
  const found = numbered.flatMap(({ finding: { place }, number }) => spans([place], index, number))
  const pointed = numbered.flatMap(({ finding: { related }, number }) => spans(related, index, number))
  const errors = new Set(numbered.filter(({ finding }) => finding.error).map(({ number }) => number))
  return pieces(text, [...found, ...pointed]).map(({ text: words, by, ends }) => {
    if (by.length === 0) return words
    const own = by.filter((number) => found.some((mark) => mark.by === number))
    const kind = own.length === 0 ? 'related' : own.some((number) => errors.has(number)) ? 'error' : 'warning'
    const numbers = [...new Set(ends)].map((number) => h('sup', { 'aria-hidden': 'true' }, String(number)))
    const described = [...new Set(by)].map((number) => `note-${number}`).join(' ')
    return h(
      'mark',
      { class: kind, 'data-by': by.join(' '), 'aria-describedby': described },
      words,
      ...numbers,
    )
  })
}

const spans = (places: readonly ReportFinding['place'][], index: number, by: number): Mark[] =>
  places.flatMap((place) =>
    place?.message === index &&
    place.start !== undefined &&
    place.end !== undefined &&
    !('file' in place && place.file)
      ? [{ start: place.start, end: place.end, by }]
      : [],
  )

/** What belongs to the finding that is pointed at or has the focus stands out; a click on marked words goes to the finding. */
function light(element: HTMLElement): void {
  const numbersAt = ({ target }: Event): string[] => {
    if (!(target instanceof Element)) return []
    const marked = target.closest<HTMLElement>('[data-by]')
    return marked?.dataset.by?.split(' ') ?? []
  }
  const show = (numbers: readonly string[]) => {
    for (const marked of element.querySelectorAll<HTMLElement>('[data-by]'))
      marked.classList.toggle(
        'lit',
        marked.dataset.by!.split(' ').some((number) => numbers.includes(number)),
      )
  }
  for (const event of ['pointerover', 'focusin'])
    element.addEventListener(event, (one) => show(numbersAt(one)))
  element.addEventListener('pointerleave', () => show([]))
  element.addEventListener('click', (event) => {
    const [number] = numbersAt(event)
    if (number !== undefined && event.target instanceof Element && event.target.closest('mark'))
      element.querySelector<HTMLElement>(`#note-${number}`)?.focus()
  })
}
