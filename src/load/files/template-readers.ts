import { extname } from 'node:path'
import type { Entry, Reader, ReadProblem } from '../../types.ts'
import { textContent } from './content.ts'
import { FORMATS } from './formats.ts'

/** What reply templates are written in. */
const TEMPLATES: readonly string[] = ['markdown', 'text', 'html', 'yaml']

/** The endings of the files that are linted, without the dot. */
export const EXTENSIONS: readonly string[] = FORMATS.filter(({ name }) => TEMPLATES.includes(name)).flatMap(
  ({ extensions }) => extensions.map((extension) => extension.slice(1)),
)

/** The templates of a text, and what in it cannot be read. */
export type ReadTemplates = (text: string, filePath: string) => (Entry | ReadProblem)[]

/** Reads the templates of a text at once, as other linters want it; the ending of its name tells the format. */
export async function loadTemplateReaders(): Promise<ReadTemplates> {
  const formats = await Promise.all(
    FORMATS.filter(({ name }) => TEMPLATES.includes(name)).map(async ({ name, extensions, load }) => {
      const { reader } = await load()
      return { name, extensions, reader }
    }),
  )
  const plain = formats.find(({ name }) => name === 'text')!
  return (text, filePath) => {
    const ending = extname(filePath).toLowerCase()
    const { reader } = formats.find(({ extensions }) => extensions.includes(ending)) ?? plain
    return [...atOnce(reader, text, filePath)]
  }
}

function atOnce(reader: Reader, text: string, filePath: string): Iterable<Entry | ReadProblem> {
  const entries = reader.read(textContent(text).text, { filePath, agents: [] })
  if (Symbol.iterator in entries) return entries
  throw new Error(`${filePath}: its format is read piece by piece, which other linters cannot do`)
}
