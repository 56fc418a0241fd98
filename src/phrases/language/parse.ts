import { nearest } from '../../nearest.ts'
import { CLASSES } from './classes.ts'
import { PhraseError } from './error.ts'
import { refuseForeign } from './foreign.ts'
import type { ClassNode, GroupNode, ParsedPhrase, PhraseNode, WordNode } from './nodes.ts'
import { phraseIn, replacementsIn } from './replacements.ts'

/**
 * Takes a phrase's source apart.
 * @throws {PhraseError} where it is not the phrase language.
 */
export function parsePhrase(source: string): ParsedPhrase {
  const phrase = phraseIn(source)
  const parser = new Parser(phrase)
  const not = parser.lookbehind()
  const nodes = parser.sequence(false)
  if (nodes.length === 0) throw new PhraseError('the phrase is empty', 1)
  return { phrase: phrase.trim(), nodes, not, replacements: replacementsIn(source) }
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
      const near = nearest(name, CLASSES)
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
    refuseForeign(word, start)
    return { type: 'word', word, exact, column: start + 1 }
  }

  #space(): void {
    while (/\s/u.test(this.#peek())) this.#at++
  }

  #peek(): string {
    return this.#source.charAt(this.#at)
  }
}
