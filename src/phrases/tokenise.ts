import type { Language } from '../types.ts'
import { PhraseError } from './error.ts'
import type { PhraseNode, WordNode } from './parse.ts'

/** The phrase with each word cut as the same word is cut in a text: `we'd` becomes `we` and `'d`. */
export function tokenised(nodes: readonly PhraseNode[], language: Language): PhraseNode[] {
  return nodes.flatMap((node): PhraseNode[] => {
    if (node.type === 'word') return split(node, language)
    if (node.type !== 'group') return [node]
    return [{ ...node, alternatives: node.alternatives.map((each) => tokenised(each, language)) }]
  })
}

const TOKEN = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/uy
const CONTRACTION = /(?<=.)(?:n['’]t|['’](?:s|m|d|re|ve|ll))$/iu

function split(node: WordNode, language: Language): WordNode[] {
  TOKEN.lastIndex = 0
  const token = TOKEN.exec(node.word)?.[0] ?? ''
  if (token !== node.word) {
    const stranger = node.word.charAt(token.length)
    throw new PhraseError(
      `“${stranger}” never stands inside a word, so the phrase can never match: leave it out`,
      node.column + token.length,
    )
  }
  const at = language === 'en' ? token.search(CONTRACTION) : -1
  if (at <= 0) return [node]
  return [
    { ...node, word: token.slice(0, at) },
    { ...node, word: token.slice(at), column: node.column + at },
  ]
}
