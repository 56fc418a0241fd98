import { isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from 'yaml'
import type { Problem } from '../config/problems.ts'
import { SourceError } from './source-error.ts'

type Path = readonly PropertyKey[]

/** Where mistakes stand. */
export interface Locator {
  /** What messages call it: a file, or whatever else was written. */
  readonly file: string
  /** `file:line:column:`, and the lines around it where there are some. */
  locate(problem: Problem): { readonly place: string; readonly frame?: string }
}

/** A file written as YAML or JSON: its value, and where each part of it stands. */
export class YamlSource implements Locator {
  readonly file: string
  readonly value: unknown
  readonly #text: string
  readonly #document
  readonly #lines = new LineCounter()

  /** Throws a SourceError for what is not YAML (JSON is YAML too). */
  constructor(file: string, text: string) {
    this.file = file
    this.#text = text
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false })
    const [error] = this.#document.errors
    if (error) {
      const message = error.message.replace(/\.?$/, '.')
      throw new SourceError(this.#point(error.pos[0]), `${message}\n${this.#frame(error.pos[0])}`)
    }
    this.value = this.#document.toJS() ?? {}
  }

  /** Where a problem is: `file:line:column`, and the lines around it. */
  locate({ path, key, column = 1 }: Problem): { place: string; frame: string } {
    const offset = key ? this.#keyOffset(path) : this.#offset(path) + this.#within(path, column)
    return { place: this.#point(offset), frame: this.#frame(offset) }
  }

  #offset(path: Path): number {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true)
    if (isNode(node) && node.range) return node.range[0]
    return path.length === 0 ? 0 : this.#offset(path.slice(0, -1))
  }

  /** How far into a written value a column of its text is: past the quote, too. */
  #within(path: Path, column: number): number {
    const node = column > 1 && this.#document.getIn(path, true)
    if (!isScalar(node)) return 0
    return column - (node.type === 'PLAIN' ? 1 : 0)
  }

  #keyOffset(path: Path): number {
    const above = path.slice(0, -1)
    const map = above.length === 0 ? this.#document.contents : this.#document.getIn(above, true)
    if (!isMap(map)) return this.#offset(above)
    const pair = map.items.find(({ key }: Pair) => isNode(key) && String(key) === path.at(-1))
    return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : this.#offset(above)
  }

  #point(offset: number): string {
    const { line, col } = this.#lines.linePos(offset)
    return `${this.file}:${line}:${col}:`
  }

  #frame(offset: number): string {
    const { line, col } = this.#lines.linePos(offset)
    const lines = this.#text.split(/\r?\n/)
    const first = Math.max(1, line - 2)
    const width = String(Math.min(lines.length, line + 2)).length
    return lines
      .slice(first - 1, line + 2)
      .flatMap((text, index) => {
        const here = first + index === line
        const row = `${here ? '>' : ' '} ${String(first + index).padStart(width)} | ${text}`.trimEnd()
        return here
          ? [row, `  ${' '.repeat(width)} | ${text.slice(0, col - 1).replace(/[^\t]/g, ' ')}^`]
          : [row]
      })
      .join('\n')
  }
}
