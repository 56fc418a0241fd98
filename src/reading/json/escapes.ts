/** `loose`: control characters may be written `\xNN`, as Telegram Desktop does. */
export type Escapes = 'strict' | 'loose'

/** The value of a JSON text in which `\xNN` counts as `\u00NN`; undefined: it is none. */
export function parseLoosely(text: string): unknown {
  const strict = text.replace(/\\(?:x([\dA-Fa-f]{2})|[^x])/g, (written, digits) =>
    digits === undefined ? written : `\\u00${digits}`,
  )
  try {
    return JSON.parse(strict)
  } catch {
    return undefined
  }
}
