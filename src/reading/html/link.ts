/** The address to show for a link; undefined: it leads nowhere that a reader of the text could go, as `mailto:`, `tel:` and `#`. */
export function addressOf(href: string | undefined): string | undefined {
  const address = href?.trim().replace(/\s/g, '%20') ?? ''
  return /^https?:\/\/.|^\/\/.|\{[{%]/i.test(address) ? address : undefined
}

/** Whether the words of a link are an address already, which mail programs may have led around another one or cut short. */
export function showsAddress(words: string, address: string): boolean {
  const said = words.trim()
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(said)) return true
  return bare(said) === bare(address)
}

function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:https?:)?\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
}
