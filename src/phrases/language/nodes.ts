import type { EntityKind } from '../../types.ts'

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

/** `<money>`: anything of a kind. */
export interface ClassNode extends Node {
  readonly type: 'class'
  readonly kind: EntityKind
}

/** `…`: up to two words. */
export interface GapNode extends Node {
  readonly type: 'gap'
}

/** `,`: a clause border that may be there. */
export interface CommaNode extends Node {
  readonly type: 'comma'
}

/** Alternatives in brackets, and anything optional: `word?` is a group of one alternative. */
export interface GroupNode extends Node {
  readonly type: 'group'
  readonly alternatives: readonly (readonly PhraseNode[])[]
  readonly optional: boolean
}

/** A part of a phrase. */
export type PhraseNode = WordNode | ClassNode | GapNode | CommaNode | GroupNode

/** A phrase as written, taken apart. */
export interface ParsedPhrase {
  /** As it was written, replacements left out. */
  readonly phrase: string
  readonly nodes: readonly PhraseNode[]
  /** Words that must not stand before it. */
  readonly not: readonly WordNode[]
  readonly replacements: readonly string[]
}
