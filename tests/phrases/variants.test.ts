import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Language } from '../../src/types.ts'
import { indexOf, textOf } from './setup.ts'

interface Variants {
  phrase: string
  matches: string[]
  misses: string[]
}

const sets: Record<Language, Variants[]> = parse(
  readFileSync(join(import.meta.dirname, 'variants.yaml'), 'utf8'),
)

test.each(Object.entries(sets) as [Language, Variants[]][])(
  '%s: phrases find what they mean',
  (language, set) => {
    const lexicon = indexOf(
      language,
      Object.fromEntries(set.map(({ phrase }) => [phrase, [phrase]])),
    ).lexicon('room')
    const heard = (phrase: string) => (sentence: string) => lexicon.has(phrase, textOf(language, sentence))

    const missed = set.flatMap(({ phrase, matches }) => matches.filter((it) => !heard(phrase)(it)))
    const mistaken = set.flatMap(({ phrase, misses }) => misses.filter(heard(phrase)))
    const all = set.flatMap(({ matches }) => matches).length
    const found = all - missed.length

    expect({ recall: found / all >= 0.95, missed }).toEqual({ recall: true, missed })
    expect({ precision: found / (found + mistaken.length) >= 0.95, mistaken }).toEqual({
      precision: true,
      mistaken,
    })
  },
)
