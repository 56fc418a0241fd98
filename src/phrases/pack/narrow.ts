import { GROUP_HEAD, type Pack } from './pack.ts'
import { fromPieces, toPieces } from './pieces.ts'

/** The same pack with nothing to look up but phrases of some lists; the numbers of lists, phrases and keys stay. */
export function narrow(pack: Pack, keeps: (list: number) => boolean): Pack {
  const { listOf, variants, alone, aloneFirst, groups, groupFirst } = pack.rows
  const keepsPhrase = (phrase: number) => keeps(listOf[phrase]!)
  const keepsVariant = (variant: number) => keepsPhrase(variants[variant]!)
  const phrases = toPieces(fromPieces(alone, aloneFirst).map((ofKey) => ofKey.filter(keepsPhrase)))
  const rest = toPieces(fromPieces(groups, groupFirst).map((ofKey) => keptOf(ofKey, keepsVariant)))
  return {
    ...pack,
    rows: {
      ...pack.rows,
      alone: phrases.row,
      aloneFirst: phrases.first,
      groups: rest.row,
      groupFirst: rest.first,
    },
  }
}

/** Of the groups of one key, as `Rows` has them, those variants that are kept. */
function keptOf(groups: readonly number[], keeps: (variant: number) => boolean): number[] {
  const kept: number[] = []
  for (let at = 0; at < groups.length; ) {
    const [side, low, high, count] = groups.slice(at, at + GROUP_HEAD) as [number, number, number, number]
    const from = at + GROUP_HEAD
    at = from + count
    const variants = groups.slice(from, at).filter(keeps)
    if (variants.length > 0) kept.push(side, low, high, variants.length, ...variants)
  }
  return kept
}
