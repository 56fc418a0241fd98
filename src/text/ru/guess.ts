import type { Dictionary, Reading } from './dictionary.ts'
import type { Tag } from './tags.ts'

const LONGEST_PREFIX = 6
const SHORTEST_REST = 4
const SHORTEST_GUESSED = 4
const MOST_READINGS = 6
const VOWEL = /[аеёиоуыэюя].*[бвгджзйклмнпрстфхцчшщ]|[бвгджзйклмнпрстфхцчшщ].*[аеёиоуыэюя]/

/** Readings of a word the dictionary lacks: a compound of known words, else a word that ends like known ones. */
export function guessReadings(form: string, dictionary: Dictionary, tag: (index: number) => Tag): Reading[] {
  const compound = hyphenated(form, dictionary) ?? prefixed(form, dictionary, tag)
  if (compound !== undefined) return compound
  if (form.length < SHORTEST_GUESSED || form.includes('-') || !VOWEL.test(form)) return []
  return dictionary
    .guess(form)
    .filter((reading) => tag(reading.tag).productive)
    .slice(0, MOST_READINGS)
}

/** «веб-версией»: the last part declines; «магазинах-партнерах»: the first does too where it agrees. */
function hyphenated(form: string, dictionary: Dictionary): Reading[] | undefined {
  const hyphen = form.lastIndexOf('-')
  if (hyphen <= 0) return undefined
  const found = after(hyphen + 1, form, dictionary)
  if (found === undefined) return undefined
  const left = dictionary.readings(form.slice(0, hyphen))
  return found.map((reading) => {
    const agreeing = left.find(
      ({ tag }) => inflection(tag, dictionary) === inflection(reading.tag, dictionary),
    )
    return agreeing === undefined
      ? reading
      : { ...reading, lemma: `${agreeing.lemma}-${reading.lemma.slice(hyphen + 1)}` }
  })
}

/** Number and case, the part of a tag after its space. */
function inflection(tag: number, dictionary: Dictionary): string | undefined {
  return dictionary.tags[tag]!.split(' ')[1]
}

/** «техподдержкой»: the longest known word at the end declines. */
function prefixed(form: string, dictionary: Dictionary, tag: (index: number) => Tag): Reading[] | undefined {
  const longest = Math.min(LONGEST_PREFIX, form.length - SHORTEST_REST)
  for (let length = 2; length <= longest; length++) {
    const found = after(length, form, dictionary)?.filter((reading) => tag(reading.tag).productive)
    if (found !== undefined && found.length > 0) return found
  }
  return undefined
}

function after(start: number, form: string, dictionary: Dictionary): Reading[] | undefined {
  const readings = dictionary.readings(form.slice(start))
  if (readings.length === 0) return undefined
  const prefix = form.slice(0, start)
  return readings.map((reading) => ({ ...reading, lemma: prefix + reading.lemma }))
}
