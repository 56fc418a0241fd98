/** What the keyboard can do; a way that is not open now is undefined. */
export interface Keyboard {
  readonly move: (by: 1 | -1, event: KeyboardEvent) => boolean
  readonly back: () => boolean
  readonly search: () => boolean
}

const MOVES: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** Listens to keys that work everywhere; who types is left alone, but for Escape. */
export function listen({ move, back, search }: Keyboard): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (typing && event.key !== 'Escape') return
    const by = MOVES[event.key]
    const done =
      by !== undefined
        ? move(by, event)
        : event.key === 'Escape'
          ? back()
          : event.key === '/'
            ? search()
            : false
    if (done) event.preventDefault()
  })
}
