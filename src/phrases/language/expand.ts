import { PhraseError } from './error.ts'
import type { ClassNode, PhraseNode, WordNode } from './nodes.ts'
import type { Token } from './tokens.ts'

/** What one word, or one entity, of a text must be. */
export type Choice = Token | ClassNode

/** How a written word is cut. */
type Cut = (word: WordNode) => readonly Token[]

/** One place of a linear phrase: what may stand there, and what may stand before it. */
export interface Place {
  readonly choices: readonly Choice[]
  /** A gap of up to two words before it. */
  readonly gap: boolean
  /** A clause border may stand before it. */
  readonly comma: boolean
}

/** How many linear phrases one written phrase may stand for. */
const LIMIT = 256

type Step = { readonly gap: number } | { readonly comma: number } | readonly Choice[]

/**
 * All linear phrases that a phrase stands for: every choice among alternatives of several words and optional words made.
 * @throws {PhraseError} where one of them would be empty or begin or end with a gap or a comma.
 */
export function expand(nodes: readonly PhraseNode[], cut: Cut): readonly (readonly Place[])[] {
  return sequences(nodes, cut).map(places)
}

function sequences(nodes: readonly PhraseNode[], cut: Cut): Step[][] {
  let heads: Step[][] = [[]]
  for (const node of nodes) {
    const tails = steps(node, cut)
    if (heads.length * tails.length > LIMIT) {
      throw new PhraseError(
        `the phrase stands for more than ${LIMIT} different ones: write it as several phrases`,
        node.column,
      )
    }
    heads = heads.flatMap((head) => tails.map((tail) => [...head, ...tail]))
  }
  return heads
}

function steps(node: PhraseNode, cut: Cut): Step[][] {
  switch (node.type) {
    case 'word':
      return [cut(node).map((token) => [token])]
    case 'class':
      return [[[node]]]
    case 'gap':
      return [[{ gap: node.column }]]
    case 'comma':
      return [[{ comma: node.column }]]
    case 'group': {
      const singles: Choice[] = []
      const others: Step[][] = []
      for (const sequence of node.alternatives.flatMap((alternative) => sequences(alternative, cut))) {
        const [only] = sequence
        if (sequence.length === 1 && Array.isArray(only)) singles.push(...only)
        else others.push(sequence)
      }
      if (singles.length > 0) others.unshift([singles])
      if (node.optional) others.push([])
      return others
    }
  }
}

function places(sequence: readonly Step[]): Place[] {
  const result: Place[] = []
  let gap = 0
  let comma = 0
  for (const step of sequence) {
    if ('gap' in step) {
      if (gap > 0) throw new PhraseError('two gaps side by side: one … is up to two words', step.gap)
      gap = step.gap
    } else if ('comma' in step) comma = step.comma
    else {
      if (result.length === 0) refuseEdge(gap, comma, 'begins')
      result.push({ choices: step, gap: gap > 0, comma: comma > 0 })
      gap = 0
      comma = 0
    }
  }
  if (result.length === 0) {
    throw new PhraseError('nothing in the phrase has to stand in a text: one word must not be optional', 1)
  }
  refuseEdge(gap, comma, 'ends')
  return result
}

function refuseEdge(gap: number, comma: number, verb: string): void {
  if (gap > 0) throw new PhraseError(`the phrase ${verb} with a gap: … stands between words`, gap)
  if (comma > 0) throw new PhraseError(`the phrase ${verb} with a comma: it stands between words`, comma)
}
