const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset figure footer form header hr li main nav ' +
    'ol option pre section table tbody tfoot thead tr ul'
  ).split(' '),
)
const KEPT: ReadonlySet<string> = new Set(['pre', 'textarea'])

/** Paragraphs that stand close together. */
const CLOSE = /(?:^|\s)(?:no-margin|MsoNormal)(?:\s|$)/
const NO_MARGIN = /(?:^|[;\s])margin\s*:\s*0/i

/** How many line breaks an element has around it; paragraphs of a list's entry stand close. */
export function breaksOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inItem: boolean,
): number {
  if (!PARAGRAPHS.has(name)) return BLOCKS.has(name) ? 1 : 0
  const isClose = inItem || CLOSE.test(attributes.class ?? '') || NO_MARGIN.test(attributes.style ?? '')
  return isClose ? 1 : 2
}

/** Whether white space in an element is kept as it is. */
export function isKept(name: string): boolean {
  return KEPT.has(name)
}
