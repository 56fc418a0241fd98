import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { core, ZodType } from 'zod'
import { SourceError } from './source-error.ts'

type Path = readonly PropertyKey[]

/** A YAML file with its values and where each of them stands. */
export class YamlSource {
  readonly file: string
  readonly value: unknown
  readonly #document: Document
  readonly #lines = new LineCounter()

  /** Throws a SourceError for the first thing that is not YAML. */
  constructor(file: string, text: string) {
    this.file = file
    this.#document = parseDocument(text, { lineCounter: this.#lines })
    const [error] = this.#document.errors
    if (error) throw new SourceError(this.#point(error.pos[0]), error.message.split('\n')[0]!)
    this.value = this.#document.toJS() ?? {}
  }

  /** `file:line:column` of the value at a path, or of the nearest thing around it that is there. */
  place(path: Path, column = 0): string {
    const node = path.length ? this.#document.getIn(path, true) : this.#document.contents
    if (isNode(node) && node.range) return this.#point(node.range[0] + column)
    return path.length ? this.place(path.slice(0, -1)) : this.file
  }

  error(path: Path, what: string, column = 0): SourceError {
    const name = path.length ? `${path.map(String).join('.')}: ` : ''
    return new SourceError(this.place(path, column), name + what)
  }

  /** The value, checked. Throws a SourceError for the first thing that does not fit. */
  parse<T>(schema: ZodType<T>): T {
    const result = schema.safeParse(this.value)
    if (result.success) return result.data
    throw this.#misfit(result.error.issues[0]!)
  }

  #misfit(issue: core.$ZodIssue): SourceError {
    if (issue.code === 'unrecognized_keys') {
      const [key] = issue.keys
      return new SourceError(this.#keyPlace(issue.path, key!), `unknown key "${key}"`)
    }
    return this.error(issue.path, issue.message)
  }

  #keyPlace(path: Path, key: string): string {
    const map = path.length ? this.#document.getIn(path, true) : this.#document.contents
    const items = map && typeof map === 'object' && 'items' in map ? (map.items as { key: unknown }[]) : []
    const found = items.map((item) => item.key).find((node) => isNode(node) && String(node) === key)
    return isNode(found) && found.range ? this.#point(found.range[0]) : this.place(path)
  }

  #point(offset: number): string {
    const { line, col } = this.#lines.linePos(offset)
    return `${this.file}:${line}:${col}`
  }
}
