import { readFileSync } from 'node:fs'

/** A fenced block of a page. */
export interface Block {
  readonly page: string
  /** Of its fence, from 1. */
  readonly line: number
  /** Empty where the fence names none. */
  readonly language: string
  readonly code: string
}

const root = new URL('../../', import.meta.url)

/** All fenced blocks of a page of the project, in order. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(new URL(page, root), 'utf8')
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(({ index, 1: language = '', 2: code = '' }) => {
    return { page, line: text.slice(0, index).split('\n').length, language, code }
  })
}

/** The files of a block that shows a folder: its name, then each file beside its lines. */
export function filesIn({ code }: Block): Record<string, string> {
  const [folder = '', ...lines] = code.trimEnd().split('\n')
  const files: Record<string, string> = {}
  let file = ''
  for (const line of lines) {
    const [, name, text = ''] = /^ {2}(\S+)? +(.*)$/.exec(line) ?? []
    if (name) file = `${folder}${name}`
    files[file] = `${files[file] ?? ''}${text}\n`
  }
  return files
}
