import type { Text } from '../../../../types.ts'

/** The number of the paragraph of each sentence; entries of a list, and lines that only add something, belong to what stands before them. */
export function paragraphsOf({ value, sentences, regions }: Text, added: Uint8Array): Int32Array {
  const paragraphs = new Int32Array(sentences.length)
  let paragraph = 0
  let region = 0
  for (let at = 1; at < sentences.length; at++) {
    const { start } = sentences[at]!
    const before = sentences[at - 1]!
    while (region < regions.length && regions[region]!.end <= start) region++
    const inside = regions[region]
    const item = inside?.kind === 'item' && inside.start <= start
    if (!item && added[at] === 0 && breaks(value, before.end, start) && !introduces(value, before.end))
      paragraph++
    paragraphs[at] = paragraph
  }
  return paragraphs
}

function breaks(value: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (value[at] === '\n') return true
  return false
}

/** «… следующее:» goes on in the next line. */
function introduces(value: string, end: number): boolean {
  return value[end - 1] === ':'
}
