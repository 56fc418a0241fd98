import type { ReportThread } from '../src/formatters/html/record.ts'
import { conversation } from './conversation.ts'
import { h, listed } from './dom.ts'
import { badges, titleOf } from './row.ts'
import type { Words } from './words.ts'

export interface Ways {
  readonly back: () => void
  readonly previous: (() => void) | undefined
  readonly next: (() => void) | undefined
}

/** One thread, whole, with the way back to the list and on to its neighbours. */
export function threadView(thread: ReportThread, words: Words, ways: Ways): HTMLElement {
  const { file, id, channel, findings } = thread
  const step = (sign: string, key: 'previous' | 'next') =>
    h(
      'button',
      {
        type: 'button',
        'aria-label': words.say(key),
        title: words.say(key),
        disabled: !ways[key],
        on: { click: () => ways[key]?.() },
      },
      sign,
    )
  const known = listed(id, channel && words.channel(channel), file)
  return h(
    'main',
    { class: 'thread', 'aria-label': titleOf(thread) },
    h(
      'nav',
      {},
      h('button', { type: 'button', class: 'back', on: { click: ways.back } }, `← ${words.say('back')}`),
      h('span', { class: 'steps' }, step('‹', 'previous'), step('›', 'next')),
    ),
    h('h2', { tabindex: -1, dir: 'auto' }, titleOf(thread)),
    h('p', { class: 'meta' }, badges(thread, words), h('span', {}, ...known, `:${findings[0]?.line ?? 1}`)),
    conversation(thread, words),
  )
}

/** Gives the focus to the finding after or before the one that has it. */
export function moveNote(view: HTMLElement, by: 1 | -1): void {
  const notes = [...view.querySelectorAll<HTMLElement>('.note')]
  const at = notes.findIndex((note) => note.contains(document.activeElement))
  const note =
    notes[at < 0 ? (by > 0 ? 0 : notes.length - 1) : Math.max(0, Math.min(at + by, notes.length - 1))]
  note?.focus({ preventScroll: true })
  note?.scrollIntoView({ block: 'nearest' })
}
