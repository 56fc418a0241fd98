import { type Document, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml'
import { createLines, type Lines } from '../../lines.ts'
import type { ReadProblem, Span } from '../../types.ts'
import type { Located } from '../located.ts'
import type { Passage } from '../origin.ts'
import type { Path } from '../shape.ts'
import { scalarPassage } from './scalar.ts'

/** The records of a YAML text: each document, or the items of its lists at `keys` or at its root. */
export function* yamlRecords(text: string, keys: readonly string[]): Generator<Located | ReadProblem> {
  const lines = createLines(text)
  let documents: readonly Document.Parsed[]
  try {
    documents = [...parseAllDocuments(text, { logLevel: 'silent', prettyErrors: false })] as Document.Parsed[]
  } catch {
    yield { problem: 'Not YAML: nested too deeply.', at: lines.point(0) }
    return
  }
  for (const document of documents) yield* readDocument(lines, document, keys)
}

function* readDocument(
  lines: Lines,
  document: Document.Parsed,
  keys: readonly string[],
): Generator<Located | ReadProblem> {
  const error = document.errors[0]
  const readable = error ? error.pos[0] : Number.POSITIVE_INFINITY
  for (const node of recordsOf(document.contents, keys)) {
    if ((node.range?.[2] ?? 0) < readable) yield readRecord(lines, document, node)
  }
  if (error) {
    const problem = `Not YAML: ${error.message.split('\n', 1)[0]}`
    yield { problem, at: lines.point(error.pos[0]), end: lines.point(error.pos[1]) }
  }
}

function recordsOf(root: Node | null, keys: readonly string[]): readonly Node[] {
  if (!root || (isScalar(root) && root.value === null)) return []
  const lists = isMap(root) ? keys.map((key) => root.get(key)).filter(isSeq) : []
  if (isSeq(root)) lists.push(root)
  return lists.length > 0 ? lists.flatMap((list) => list.items as Node[]) : [root]
}

function readRecord(lines: Lines, document: Document.Parsed, node: Node): Located | ReadProblem {
  try {
    return new YamlLocated(lines, node, node.toJS(document))
  } catch (error) {
    return { problem: `Not YAML: ${(error as Error).message}`, at: lines.point(node.range?.[0] ?? 0) }
  }
}

class YamlLocated implements Located {
  readonly lines: Lines
  readonly value: unknown
  readonly #node: Node

  constructor(lines: Lines, node: Node, value: unknown) {
    this.lines = lines
    this.value = value
    this.#node = node
  }

  span(path: Path): Span {
    const [start, end] = nearest(this.#node, path).range ?? this.#node.range ?? [0, 0]
    return { start, end }
  }

  passage(path: Path): Passage | undefined {
    const scalar = nearest(this.#node, path)
    return isScalar(scalar) ? scalarPassage(this.lines.text, scalar, isFlow(this.#node, path)) : undefined
  }
}

/** The node at a path of a record, or the nearest one around it that exists. */
function nearest(record: Node, path: Path): Node {
  let node = record
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
    if (!next) return node
    node = next as Node
  }
  return node
}

/** Whether a value stands within `{…}` or `[…]`, where commas and brackets end plain text. */
function isFlow(record: Node, path: Path): boolean {
  return path.some((_, length) => {
    const node = nearest(record, path.slice(0, length))
    return (isMap(node) || isSeq(node)) && node.flow === true
  })
}
