import wrappers from './wrappers.json' with { type: 'json' }

/** What an element makes of all that stands in it: somebody else's mail, a signature, nothing that is seen. */
export type Wrapper = keyof typeof wrappers

const NAMES: ReadonlyMap<string, Wrapper> = new Map(
  (Object.keys(wrappers) as Wrapper[]).flatMap((wrapper) => wrappers[wrapper].map((name) => [name, wrapper])),
)

const ELEMENTS: Readonly<Record<string, Wrapper>> = {
  blockquote: 'quote',
  head: 'unseen',
  script: 'unseen',
  style: 'unseen',
  title: 'unseen',
  template: 'unseen',
}

const UNSEEN =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:opacity|max-height)\s*:\s*0(?:px)?\s*(?:[;!]|$))/i

/** What an element is by its name, style, or the class or id that mail programs give it. */
export function wrapperOf(name: string, attributes: Readonly<Record<string, string>>): Wrapper | undefined {
  const { hidden, style, class: classes, id, 'data-marker': marker } = attributes
  if (hidden !== undefined || (style !== undefined && UNSEEN.test(style))) return 'unseen'
  if (Object.hasOwn(ELEMENTS, name)) return ELEMENTS[name]
  if (classes === undefined && id === undefined && marker === undefined) return undefined
  for (const each of `${classes ?? ''} ${id ?? ''} ${marker ?? ''}`.split(/\s+/)) {
    const wrapper = NAMES.get(bare(each))
    if (wrapper) return wrapper
  }
  return undefined
}

/** Mail programs put `x_` before names when they take a mail into theirs, and numbers after them. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:x_)+/, '')
    .replace(/_?\d{2,}$/, '')
}
