import type { Edit } from '../../types.ts'

/** What an edit of a scalar meets in the file. */
interface Place {
  readonly value: string
  readonly indent: number
  /** Stands within `{…}` or `[…]`. */
  readonly flow: boolean
  /** What the edit replaces, as the file has it. */
  readonly replaced: string
}

/** How each style of scalar writes a replacement; undefined: it would change more than the text. */
export const ENCODERS: Readonly<Record<string, (edit: Edit, place: Place) => string | undefined>> = {
  PLAIN: (edit, { value, flow }) => {
    const result = changed(value, edit)
    return isPlain(result) && !(flow && result.includes(',')) ? edit.text : undefined
  },
  QUOTE_SINGLE: ({ text }) => (text.includes('\n') ? undefined : text.replaceAll("'", "''")),
  QUOTE_DOUBLE: ({ text }) => JSON.stringify(text).slice(1, -1),
  BLOCK_LITERAL: (edit, { value, indent }) => {
    const result = changed(value, edit)
    if (!/^\S/.test(result) || endOf(result) !== endOf(value)) return undefined
    return edit.text.replaceAll('\n', `\n${' '.repeat(indent)}`)
  },
  BLOCK_FOLDED: ({ text }, { replaced }) =>
    /\n|^\s|\s$/.test(text) || replaced.includes('\n') || text === '' ? undefined : text,
}

/** The white space that the block's header says to keep or to cut. */
function endOf(text: string): string {
  return text.slice(text.trimEnd().length)
}

function changed(value: string, { span, text }: Edit): string {
  return value.slice(0, span.start) + text + value.slice(span.end)
}

/** Whether a text may stand without quotes: begins with a letter, is several words, has nothing that YAML reads as its own. */
function isPlain(text: string): boolean {
  return /^\p{L}/u.test(text) && text.includes(' ') && !/[\n[\]{}]|:(?:\s|$)|\s#|\s$/u.test(text)
}
