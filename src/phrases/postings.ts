import { ALONE, type Pack, SLOT, slotOf } from './pack.ts'
import type { Slots } from './slots.ts'

/**
 * What a matcher runs through: for each key the phrases of one word, and the variants of several in groups with the same
 * step beside the one that they are looked up by, with the bits of that step's slot at hand.
 */
export class Postings {
  /** For each key the phrases that it is by itself. */
  readonly alone: readonly (readonly number[] | undefined)[]
  /** The groups of all keys: `side, low, high, count, …variants`, where `side` is `after * 2 + gap`. */
  readonly groups: Int32Array
  /** Where each key's groups begin in `groups`; one more than there are keys. */
  readonly first: Int32Array

  /** In rows of four by variant: its phrase, its first step, the one that it is looked up by, where its steps end. */
  readonly variants: Int32Array

  constructor(pack: Pack, slots: Slots) {
    const { keys, postings, posted, phrase } = pack
    const alone: number[][] = new Array(keys.length)
    const groups: number[] = []
    this.first = new Int32Array(keys.length + 1)
    for (let key = 0; key < keys.length; key++) {
      for (let at = posted[key]!; at < posted[key + 1]!; ) {
        const beside = postings[at]!
        const count = postings[at + 1]!
        const variants = postings.slice(at + 2, at + 2 + count)
        at += 2 + count
        if (beside === ALONE) alone[key] = variants.map((variant) => phrase[variant]!)
        else {
          const [low, high] = slots.bits.subarray(slotOf(beside) * 2)
          groups.push(beside % SLOT, low!, high!, count, ...variants)
        }
      }
      this.first[key + 1] = groups.length
    }
    this.alone = alone
    this.groups = Int32Array.from(groups)
    this.variants = Int32Array.from(
      phrase.flatMap((one, at) => [one, pack.first[at]!, pack.rarest[at]!, pack.first[at + 1]!]),
    )
  }

  /** Whether variants of several words are looked up by a key. */
  isAnchor(key: number): boolean {
    return this.first[key] !== this.first[key + 1]
  }
}
