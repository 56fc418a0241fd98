import { shown } from '../src/formatters/visible.ts'

/** What an element may hold; `false` and `undefined` are left out. */
export type Child = Node | string | false | undefined

interface Properties {
  readonly class?: string | undefined
  readonly on?: Readonly<Record<string, (event: Event) => void>>
  /** Attributes by name; undefined: left out. */
  readonly [name: string]: unknown
}

/** An element. Texts become text nodes, never markup; what they hide is written out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { on = {}, ...attributes }: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  dress(element, attributes)
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener)
  put(element, ...children)
  return element
}

/** The same of a drawing. */
export function svg(tag: string, attributes: Properties = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  dress(element, attributes)
  put(element, ...children)
  return element
}

/** Gives an element these children and no others. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren()
  put(element, ...children)
}

/** Texts side by side, each in a direction of its own. */
export const listed = (...texts: readonly (string | undefined)[]): Child[] =>
  texts
    .filter((text): text is string => Boolean(text))
    .flatMap((text, index) => [index > 0 && ' · ', h('bdi', {}, text)])

/** A link out of the page; anything but http(s) stays text. */
export function link(url: string | undefined, text: string): HTMLElement {
  if (url === undefined || !/^https?:\/\//i.test(url)) return h('span', {}, text)
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text)
}

function dress(element: Element, attributes: Properties): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value))
}

function put(element: Element, ...children: readonly Child[]): void {
  for (const child of children)
    if (child !== undefined && child !== false)
      element.append(typeof child === 'string' ? shown(child) : child)
}
