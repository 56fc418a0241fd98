import type { EntityKind } from '../types.ts'
import { CLASSES, nearestClass } from './classes.ts'
import { PhraseError } from './error.ts'

interface Node {
  /** 1-based, in the phrase's source. */
  readonly column: number
}

/** A word as it was written. */
export interface WordNode extends Node {
  readonly type: 'word'
  readonly word: string
  readonly exact: boolean
}

export interface ClassNode extends Node {
  readonly type: 'class'
  readonly kind: EntityKind
}

export interface GapNode extends Node {
  readonly type: 'gap'
}

export interface CommaNode extends Node {
  readonly type: 'comma'
}

/** Alternatives in brackets, and anything optional: `word?` is a group of one alternative. */
export interface GroupNode extends Node {
  readonly type: 'group'
  readonly alternatives: readonly (readonly PhraseNode[])[]
  readonly optional: boolean
}

export type PhraseNode = WordNode | ClassNode | GapNode | CommaNode | GroupNode

/** A phrase as written, taken apart. */
export interface ParsedPhrase {
  readonly nodes: readonly PhraseNode[]
  /** Words that must not stand before it. */
  readonly not: readonly WordNode[]
  readonly replacements: readonly string[]
}

/** What people write who think of regular expressions, and what to write instead. */
const FOREIGN: Readonly<Record<string, string>> = {
  '*': 'write the word in any form: all its forms match',
  '+': 'write a word as often as it must stand',
  '^': 'phrases are found anywhere in a sentence',
  $: 'phrases are found anywhere in a sentence',
  '[': 'write alternatives as (a|b)',
  ']': 'write alternatives as (a|b)',
  '{': 'for a variable write <placeholder>',
  '}': 'for a variable write <placeholder>',
  '\\': 'nothing needs escaping; for a number write <number>',
  '.': 'for words between write …, and leave out the full stop',
}

/**
 * Takes a phrase's source apart.
 * @throws {PhraseError} where it is not the phrase language.
 */
export function parsePhrase(source: string): ParsedPhrase {
  const arrow = source.indexOf('→')
  const parser = new Parser(arrow < 0 ? source : source.slice(0, arrow))
  const not = parser.lookbehind()
  const nodes = parser.sequence(false)
  if (nodes.length === 0) throw new PhraseError('the phrase is empty', 1)
  return { nodes, not, replacements: arrow < 0 ? [] : replacements(source, arrow + 1) }
}

function replacements(source: string, from: number): string[] {
  let column = from + 1
  return source
    .slice(from)
    .split('|')
    .map((part) => {
      const wording = part.trim()
      if (wording === '') throw new PhraseError('a replacement is empty', column)
      column += part.length + 1
      return wording
    })
}

class Parser {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  /** `!word` and `!(a|b)`, at the beginning only. */
  lookbehind(): WordNode[] {
    const words: WordNode[] = []
    for (this.#space(); this.#peek() === '!'; this.#space()) {
      const column = ++this.#at
      if (this.#peek() !== '(') {
        words.push(this.#word())
        continue
      }
      for (const alternative of this.#alternatives()) {
        const [node] = alternative
        if (alternative.length > 1 || node?.type !== 'word') {
          throw new PhraseError('after ! only single words may stand', column)
        }
        words.push(node)
      }
    }
    return words
  }

  /** Nodes up to the end, or up to `|` or `)` inside brackets. */
  sequence(inside: boolean): PhraseNode[] {
    const nodes: PhraseNode[] = []
    for (this.#space(); this.#at < this.#source.length; this.#space()) {
      const next = this.#peek()
      if (inside && (next === '|' || next === ')')) break
      nodes.push(this.#node(next))
    }
    return nodes
  }

  #node(next: string): PhraseNode {
    const column = this.#at + 1
    switch (next) {
      case '…':
        this.#at++
        return { type: 'gap', column }
      case ',':
        this.#at++
        return { type: 'comma', column }
      case '(':
        return this.#group(column)
      case '<':
        return this.#optional(this.#class(column))
      case ')':
        throw new PhraseError('this bracket was never opened', column)
      case '|':
        throw new PhraseError('put alternatives in brackets: (a|b)', column)
      case '?':
        throw new PhraseError('? makes a word optional: write it right after the word', column)
      case '!':
        throw new PhraseError('!word must come first: it says what must not stand before the phrase', column)
      default:
        return this.#optional(this.#word())
    }
  }

  #group(column: number): GroupNode {
    const alternatives = this.#alternatives()
    return { type: 'group', alternatives, optional: this.#mark(), column }
  }

  #alternatives(): PhraseNode[][] {
    const opened = ++this.#at
    const alternatives: PhraseNode[][] = []
    for (;;) {
      const column = this.#at + 1
      const nodes = this.sequence(true)
      const end = this.#peek()
      if (end === '') throw new PhraseError('this bracket is never closed', opened)
      if (nodes.length === 0) {
        throw new PhraseError('an alternative is empty: for an optional group write (a|b)?', column)
      }
      alternatives.push(nodes)
      this.#at++
      if (end === ')') return alternatives
    }
  }

  #optional(node: WordNode | ClassNode): PhraseNode {
    if (!this.#mark()) return node
    return { type: 'group', alternatives: [[node]], optional: true, column: node.column }
  }

  #mark(): boolean {
    if (this.#peek() !== '?') return false
    this.#at++
    return true
  }

  #class(column: number): ClassNode {
    const end = this.#source.indexOf('>', this.#at)
    if (end < 0) throw new PhraseError('this < is never closed with >', column)
    const name = this.#source.slice(this.#at + 1, end)
    const kind = CLASSES.find((known) => known === name)
    if (kind === undefined) {
      const near = nearestClass(name)
      const hint = near === undefined ? `known are ${CLASSES.join(', ')}` : `did you mean <${near}>?`
      throw new PhraseError(`there is no class <${name}>: ${hint}`, column)
    }
    this.#at = end + 1
    return { type: 'class', kind, column }
  }

  #word(): WordNode {
    const exact = this.#peek() === '='
    if (exact) this.#at++
    const start = this.#at
    while (this.#at < this.#source.length && !/[\s()|?!,…<=]/u.test(this.#peek())) this.#at++
    const word = this.#source.slice(start, this.#at)
    if (word === '') {
      const after = exact ? '=' : '!'
      throw new PhraseError(`${after} must stand right before a word`, start)
    }
    this.#foreign(word, start)
    return { type: 'word', word, exact, column: start + 1 }
  }

  #foreign(word: string, start: number): void {
    const dots = word.indexOf('...')
    if (dots >= 0) throw new PhraseError('write … (one character) for a gap', start + dots + 1)
    const arrow = word.indexOf('->')
    if (arrow >= 0) throw new PhraseError('write → before a replacement', start + arrow + 1)
    for (let at = 0; at < word.length; at++) {
      const advice = /^\d\.\d/.test(word.slice(at - 1, at + 2)) ? undefined : FOREIGN[word[at]!]
      if (advice !== undefined) {
        throw new PhraseError(`“${word[at]}” means nothing in a phrase: ${advice}`, start + at + 1)
      }
    }
  }

  #space(): void {
    while (/\s/u.test(this.#peek())) this.#at++
  }

  #peek(): string {
    return this.#source.charAt(this.#at)
  }
}
