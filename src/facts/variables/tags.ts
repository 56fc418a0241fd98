import type { Span, VariableBreak } from '../../types.ts'
import liquid from './liquid.json' with { type: 'json' }

const BLOCKS = new Set(liquid.blocks)
const BRANCHES = new Set(liquid.branches)
const SINGLE = new Set(liquid.single)
/** Of Jinja, Twig and Django, which look alike: left alone. */
const KIN = new Set(liquid.kin)
const BINDERS = new Set(liquid.binders)

/** A Liquid tag: its word and what follows it. */
export interface Tag extends Span {
  readonly word: string
  readonly rest: string
}

/** `if`, ` x == 1`: the two halves of a tag's inside. */
export function readTag(inside: string): { word: string; rest: string } {
  const match = /^-?\s*([\p{L}_#]\w*)?([\s\S]*)$/u.exec(inside)!
  return { word: match[1] ?? '', rest: match[2] ?? '' }
}

/** Whether Liquid or one of its kin has a tag of that name, or one that ends with it. */
export function isTagWord(word: string): boolean {
  return BLOCKS.has(word) || BRANCHES.has(word) || SINGLE.has(word) || KIN.has(word) || word.startsWith('end')
}

/** What is wrong with each tag, by its place in the list. Blocks must end, in the order in which they began. */
export function checkTags(tags: readonly Tag[]): ReadonlyMap<number, VariableBreak> {
  const broken = new Map<number, VariableBreak>()
  const open: number[] = []
  for (const [at, { word }] of tags.entries()) {
    if (word === '') broken.set(at, 'empty')
    else if (KIN.has(word) || (word.startsWith('end') && KIN.has(word.slice(3)))) continue
    else if (BLOCKS.has(word)) open.push(at)
    else if (BRANCHES.has(word)) {
      if (open.length === 0) broken.set(at, 'stray')
    } else if (word.startsWith('end') && (BLOCKS.has(word.slice(3)) || word === 'end')) {
      const begun = open.findLastIndex((one) => tags[one]!.word === word.slice(3))
      if (begun < 0) broken.set(at, 'stray')
      else {
        if (begun < open.length - 1) broken.set(at, 'crossed')
        open.length = begun
      }
    } else if (!SINGLE.has(word) && !word.startsWith('#')) broken.set(at, 'unknown-tag')
  }
  for (const at of open) broken.set(at, 'unended')
  return broken
}

/** The names that the tags make. */
export function boundBy(tags: readonly Tag[]): ReadonlySet<string> {
  const names = new Set(liquid.given)
  for (const { word, rest } of tags) {
    const name = BINDERS.has(word) ? /^\s*["']?([\p{L}_][\p{L}\p{N}_-]*)/u.exec(rest)?.[1] : undefined
    if (name !== undefined) names.add(name)
  }
  return names
}
