/** The key of what has the focus in there: it outlives a new drawing. */
export function focused(root: HTMLElement): string | undefined {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && root.contains(activeElement)
    ? activeElement.dataset.key
    : undefined
}

/** Gives the focus back to what has that key now. */
export function refocus(root: HTMLElement, key: string | undefined): void {
  if (key === undefined) return
  const keyed = [...root.querySelectorAll<HTMLElement>('[data-key]')]
  keyed.find(({ dataset }) => dataset.key === key)?.focus()
}
