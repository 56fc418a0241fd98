import type { Language } from '../../types.ts'
import { highBits, lowBits } from './bits.ts'
import en from './en.json' with { type: 'json' }
import { type Content, type Pack, toNumbers } from './pack.ts'
import { fromPieces, toPieces } from './pieces.ts'
import { postingsOf } from './postings.ts'
import { rarest } from './rarest.ts'
import ru from './ru.json' with { type: 'json' }

const COMMON: Readonly<Record<Language, readonly string[]>> = { ru: ru.common, en: en.common }

/** Writes contents in rows, and chooses by which of its steps each variant is looked up. */
export function toPack(content: Content, language: Language): Pack {
  const { keys, slots, lists, phrases, variants } = content
  const chosen = rarest(content, new Set(COMMON[language]))
  const { row: nots, first: notFirst } = toPieces(phrases.map(({ not }) => not ?? []))
  const { row: steps, first } = toPieces(variants.map((variant) => variant.steps))
  const { row: slotRow, first: slotFirst } = toPieces(slots.map((slot) => slot.toSorted((a, b) => a - b)))
  return {
    keys,
    lists,
    firsts: lists.map((_, at) => phrases.findIndex(({ list }) => list === at)),
    replacements: Object.fromEntries(
      phrases.flatMap(({ replacements }, at) => (replacements ? [[at, replacements]] : [])),
    ),
    rows: {
      listOf: toNumbers(phrases.map(({ list }) => list)),
      nots,
      notFirst,
      steps,
      variants: toNumbers(
        variants.flatMap(({ phrase }, at) => [phrase, first[at]!, first[at]! + chosen[at]!, first[at + 1]!]),
      ),
      slots: slotRow,
      slotFirst,
      slotBits: Int32Array.from(slots.flatMap((slot) => [lowBits(slot), highBits(slot)])),
      ...postingsOf(content, chosen),
    },
  }
}

/** What a pack says, read back from its rows. */
export function toContent({ keys, lists, replacements, rows }: Pack): Content {
  const { listOf, nots, notFirst, steps, variants, slots, slotFirst } = rows
  const forbidden = fromPieces(nots, notFirst)
  return {
    keys,
    slots: fromPieces(slots, slotFirst),
    lists,
    phrases: Array.from(listOf, (list, at) => ({
      list,
      ...(forbidden[at]!.length > 0 && { not: forbidden[at]! }),
      ...(replacements[at] && { replacements: replacements[at] }),
    })),
    variants: Array.from({ length: variants.length / 4 }, (_, at) => {
      const [phrase, from, , to] = variants.subarray(at * 4)
      return { phrase: phrase!, steps: [...steps.subarray(from, to)] }
    }),
  }
}
