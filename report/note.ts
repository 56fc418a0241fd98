import type { ReportFinding, ReportThread } from '../src/formatters/html/record.ts'
import { h, link } from './dom.ts'
import type { Words } from './words.ts'

/** A finding and its number in the thread, from 1. */
export interface Numbered {
  readonly finding: ReportFinding
  readonly number: number
}

/** A finding beside its message: what is wrong, what to write instead, and the words that it answers. */
export function note({ finding, number }: Numbered, thread: ReportThread, words: Words): HTMLElement {
  const { rule, error, text, line, column, place, related, suggestions, fixable, url } = finding
  const level = words.say(error ? 'error' : 'warning')
  const whole = place !== undefined && place.start === undefined && thread.messages.length > 0
  return h(
    'section',
    {
      id: `note-${number}`,
      class: `note ${error ? 'error' : 'warning'}`,
      tabindex: 0,
      'data-by': number,
      'aria-label': `${number}. ${level}: ${text}`,
    },
    h(
      'header',
      {},
      h('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
      h('span', { class: 'level' }, level),
      link(url, rule || words.say('norule')),
      h('span', { class: 'place' }, `${line}:${column}`),
    ),
    h('p', { dir: 'auto' }, text),
    whole && h('p', { class: 'hint' }, words.say('whole')),
    place !== undefined &&
      thread.messages.length === 0 &&
      place.quote !== '' &&
      h('blockquote', { dir: 'auto' }, place.quote),
    suggestions.length > 0 &&
      h(
        'div',
        { class: 'instead' },
        h('h3', {}, words.say('instead')),
        ...suggestions.map((one) => h('p', { dir: 'auto' }, one)),
      ),
    fixable && h('p', { class: 'hint' }, words.say('fixable')),
    related.length > 0 &&
      h(
        'div',
        { class: 'proof' },
        h('h3', {}, words.say(related.some(({ file }) => file !== undefined) ? 'elsewhere' : 'proof')),
        ...related.map((one) =>
          h(
            'button',
            { type: 'button', on: { click: (event) => follow(event, number) } },
            h('q', { dir: 'auto' }, one.quote.slice(0, QUOTED)),
            one.text !== one.quote && h('span', { dir: 'auto' }, ` ${one.text}`),
            one.file !== undefined && h('small', {}, ` ${one.file}`),
          ),
        ),
      ),
  )
}

/** Of a quote, in UTF-16 units. */
const QUOTED = 240

/** Brings the words that a finding answers into view. */
function follow({ target }: Event, number: number): void {
  if (!(target instanceof Element)) return
  const marks = target.closest('.conversation')?.querySelectorAll<HTMLElement>('mark.related') ?? []
  const mark = [...marks].find(({ dataset }) => dataset.by?.split(' ').includes(String(number)))
  mark?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}
