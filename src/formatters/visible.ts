// Controls (C0, DEL, C1), line separators, and the bidirectional overrides that make a terminal show another text than is there.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to show
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
const BREAK = /[\t ]*[\r\n\u0085\u2028\u2029]+[\t ]*/g

const escaped = (character: string): string => {
  const code = character.charCodeAt(0)
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`
}

/** The text on one line, with nothing in it that a terminal obeys instead of showing. */
export const visible = (text: string): string =>
  text.replace(BREAK, ' ').replaceAll('\t', ' ').replace(HIDDEN, escaped)

/** The same with lines and tabs as they are. */
export const shown = (text: string): string =>
  text.replace(HIDDEN, (character) =>
    character === '\n' || character === '\t' ? character : escaped(character),
  )

/** JSON of the value on one line, controls that JSON lets through escaped too. */
export const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
