import type { Language } from '../../types.ts'
import { highBits, lowBits } from './bits.ts'
import en from './en.json' with { type: 'json' }
import { lookedUp } from './looked-up.ts'
import { type Content, type Numbers, type Pack, toNumbers, VARIANT_HEAD } from './pack.ts'
import { fromPieces, toPieces } from './pieces.ts'
import { postingsOf } from './postings.ts'
import ru from './ru.json' with { type: 'json' }

const COMMON: Readonly<Record<Language, readonly string[]>> = { ru: ru.common, en: en.common }

/** Writes contents in rows, and chooses by which of its steps each variant is looked up. */
export function toPack(content: Content, language: Language): Pack {
  const { keys, slots, lists, phrases } = content
  const variants = lookedUp(content, new Set(COMMON[language]))
  const { row: nots, first: notFirst } = toPieces(phrases.map(({ not }) => not ?? []))
  const { row: variantRow, first } = toPieces(
    variants.map(({ phrase, rarest, steps }) => [phrase, rarest, steps.length, ...steps]),
  )
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
      variants: variantRow,
      slots: slotRow,
      slotFirst,
      slotBits: Int32Array.from(slots.flatMap((slot) => [lowBits(slot), highBits(slot)])),
      ...postingsOf(content, variants, first),
    },
  }
}

/** What a pack says, read back from its rows. */
export function toContent({ keys, lists, replacements, rows }: Pack): Content {
  const { listOf, nots, notFirst, variants, slots, slotFirst } = rows
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
    variants: [...variantsIn(variants)],
  }
}

function* variantsIn(row: Numbers): Generator<Content['variants'][number]> {
  for (let at = 0; at < row.length; ) {
    const [phrase, , count] = row.subarray(at, at + VARIANT_HEAD)
    const from = at + VARIANT_HEAD
    at = from + count!
    yield { phrase: phrase!, steps: [...row.subarray(from, at)] }
  }
}
