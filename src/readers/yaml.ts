import { type Document, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml'
import { createLines, type Lines } from '../lines.ts'
import type { Entry, Reader, ReadProblem } from '../types.ts'
import { createOrigin } from './origin.ts'
import { isFault, LIST_KEYS, textPath, toThread } from './record.ts'
import type { Path } from './shape.ts'
import { scalarPassage } from './yaml-scalar.ts'

/** YAML: one thread a document, a list of threads or templates, or a map that keeps one under `threads` or `templates`. */
export const reader: Reader = {
  name: 'yaml',
  detect(sample, filePath) {
    if (/\.ya?ml$/i.test(filePath)) return 0.8
    return /^(?:messages|threads|templates):[ \t]*(?:#.*)?\r?$/m.test(sample) ? 0.5 : 0
  },
  *read(text) {
    const lines = createLines(text)
    let documents: readonly Document.Parsed[]
    try {
      documents = [
        ...parseAllDocuments(text, { logLevel: 'silent', prettyErrors: false }),
      ] as Document.Parsed[]
    } catch {
      yield { problem: 'Not YAML: nested too deeply.', at: lines.point(0) }
      return
    }
    for (const document of documents) yield* readDocument(lines, document)
  },
}

function* readDocument(lines: Lines, document: Document.Parsed): Iterable<Entry | ReadProblem> {
  const error = document.errors[0]
  const readable = error ? error.pos[0] : Number.POSITIVE_INFINITY
  for (const node of recordsOf(document.contents)) {
    if ((node.range?.[2] ?? 0) < readable) yield readRecord(lines, document, node)
  }
  if (error) {
    const problem = `Not YAML: ${error.message.split('\n', 1)[0]}`
    yield { problem, at: lines.point(error.pos[0]), end: lines.point(error.pos[1]) }
  }
}

function recordsOf(root: Node | null): readonly Node[] {
  if (!root || (isScalar(root) && root.value === null)) return []
  const lists = isMap(root) ? LIST_KEYS.map((key) => root.get(key)).filter(isSeq) : []
  if (isSeq(root)) lists.push(root)
  return lists.length > 0 ? lists.flatMap((list) => list.items as Node[]) : [root]
}

function readRecord(lines: Lines, document: Document.Parsed, node: Node): Entry | ReadProblem {
  const start = node.range?.[0] ?? 0
  let value: unknown
  try {
    value = node.toJS(document)
  } catch (error) {
    return { problem: `Not YAML: ${(error as Error).message}`, at: lines.point(start) }
  }
  const thread = toThread(value)
  if (isFault(thread)) {
    const [from, to] = nearest(node, thread.path).range ?? [start, start]
    return { problem: thread.problem, at: lines.point(from), end: lines.point(to) }
  }
  const origin = createOrigin(lines, start, (message) => {
    const path = textPath(thread, message)
    const scalar = nearest(node, path)
    return isScalar(scalar) ? scalarPassage(lines.text, scalar, isFlow(node, path)) : undefined
  })
  return { thread, origin }
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
