import type {
  Symbol as Mark,
  Paragraph,
  Punctuation,
  Root,
  RootContent,
  Sentence,
  WhiteSpace,
  Word,
  WordContent,
} from 'nlcst'
import type { Position } from 'unist'
import { createLines } from '../lines.ts'
import type { Span, Text } from '../types.ts'
import { isSpaceKind, Kind, kindOf } from './words/characters.ts'

type MarkNode = WhiteSpace | Punctuation | Mark

type Place = (start: number, end: number) => Position

/** The text as an nlcst tree with unist positions; its nodes' values, joined, are the text. Links, code and the like are Source nodes. */
export function toNlcst(text: Text): Root {
  const place = placesOf(text.value)
  const children: RootContent[] = []
  let paragraph: Paragraph | undefined
  let end = 0
  for (const sentence of text.sentences) {
    const node = sentenceNode(text, sentence, place)
    const between = end < sentence.start ? markNodes(text.value, end, sentence.start, place) : []
    if (paragraph !== undefined && !hasBlankLine(text.value, end, sentence.start)) {
      paragraph.children.push(...(between as WhiteSpace[]), node)
    } else {
      children.push(...between)
      paragraph = { type: 'ParagraphNode', children: [node] }
      children.push(paragraph)
    }
    end = sentence.end
  }
  if (end < text.value.length) children.push(...markNodes(text.value, end, text.value.length, place))
  for (const child of children) {
    if (child.type !== 'ParagraphNode') continue
    child.position = { start: child.children[0]!.position!.start, end: child.children.at(-1)!.position!.end }
  }
  return { type: 'RootNode', children, position: place(0, text.value.length) }
}

function sentenceNode({ value, words }: Text, sentence: Text['sentences'][number], place: Place): Sentence {
  const children: Sentence['children'] = []
  let end = sentence.start
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = words[at]!
    const form = word.lexeme.form
    if (word.start > end) children.push(...markNodes(value, end, word.start, place))
    if (form.startsWith('<') && form.endsWith('>')) {
      children.push({
        type: 'SourceNode',
        value: value.slice(word.start, word.end),
        position: place(word.start, word.end),
      })
      end = word.end
      continue
    }
    let last = at
    while (last + 1 < sentence.to && words[last + 1]!.start === words[last]!.end) last++
    end = words[last]!.end
    children.push(wordNode(value, { start: word.start, end }, place))
    at = last
  }
  if (end < sentence.end) children.push(...markNodes(value, end, sentence.end, place))
  return { type: 'SentenceNode', children, position: place(sentence.start, sentence.end) }
}

/** Letters and digits are Text nodes, what joins them is punctuation. */
function wordNode(value: string, { start, end }: Span, place: Place): Word {
  const children: WordContent[] = []
  let from = start
  for (let index = start; index <= end; index++) {
    const isInner = index < end && isLetter(value, index)
    if (isInner) continue
    if (index > from)
      children.push({ type: 'TextNode', value: value.slice(from, index), position: place(from, index) })
    if (index < end) {
      children.push({
        type: 'PunctuationNode',
        value: value.charAt(index),
        position: place(index, index + 1),
      })
    }
    from = index + 1
  }
  return { type: 'WordNode', children, position: place(start, end) }
}

function isLetter(value: string, index: number): boolean {
  return (kindOf(value.charCodeAt(index)) & 7) >= Kind.digit
}

/** Runs of the same kind between words: white space, punctuation, symbols. */
function markNodes(value: string, from: number, to: number, place: Place): MarkNode[] {
  const nodes: MarkNode[] = []
  for (let start = from; start < to; ) {
    const type = markType(value, start)
    let end = start + 1
    if (type !== 'PunctuationNode') while (end < to && markType(value, end) === type) end++
    nodes.push({ type, value: value.slice(start, end), position: place(start, end) })
    start = end
  }
  return nodes
}

function markType(value: string, index: number): 'WhiteSpaceNode' | 'PunctuationNode' | 'SymbolNode' {
  const code = value.charCodeAt(index)
  if (isSpaceKind(kindOf(code))) return 'WhiteSpaceNode'
  return /\p{P}/u.test(value.charAt(index)) ? 'PunctuationNode' : 'SymbolNode'
}

function hasBlankLine(value: string, from: number, to: number): boolean {
  const newline = value.indexOf('\n', from)
  return (
    newline >= 0 &&
    newline < to &&
    value.indexOf('\n', newline + 1) >= 0 &&
    value.indexOf('\n', newline + 1) < to
  )
}

/** Offsets to points, line by line as they are asked for. */
function placesOf(value: string): Place {
  const lines = createLines(value)
  return (start, end) => ({ start: lines.point(start), end: lines.point(end) })
}
