import type { Lexeme } from '../../types.ts'
import { keyByMember, keysByMember, topicsOf } from '../words/kin.ts'
import { createTraitSets, type TraitSets, type Traits } from '../words/traits.ts'
import { createAdditions } from './additions.ts'
import { latinOf } from './codes.ts'
import { type Dictionary, openDictionary, type Reading, type RussianFiles } from './dictionary.ts'
import { guessReadings } from './guess.ts'
import { readTag, type Tag } from './tags.ts'
import additions from './words/additions.json' with { type: 'json' }
import aspects from './words/aspects.json' with { type: 'json' }
import chat from './words/chat.json' with { type: 'json' }
import functional from './words/functional.json' with { type: 'json' }
import likeliest from './words/likeliest.json' with { type: 'json' }
import ordinals from './words/ordinals.json' with { type: 'json' }
import spellings from './words/spellings.json' with { type: 'json' }
import topics from './words/topics.json' with { type: 'json' }

/**
 * Russian words: forms (folded) to lexemes. The dictionary's files are asked for at the first Cyrillic word.
 * An imperfective verb has its perfective partner's lemma: one lemma for an aspect pair.
 */
export function createRussian(files: () => RussianFiles): (form: string) => Lexeme {
  const sets = createTraitSets()
  let analyse: ((form: string) => Lexeme) | undefined
  return (form) => {
    if (!/[а-яё]/.test(form)) return foreign(form, sets)
    analyse ??= createAnalyser(openDictionary(files()), sets)
    return analyse(form)
  }
}

function createAnalyser(dictionary: Dictionary, sets: TraitSets): (form: string) => Lexeme {
  const addedTo = createAdditions(additions, dictionary)
  const canonical = new Map([...keyByMember(aspects), ...keyByMember(spellings)])
  const kin = new Map(
    [...keysByMember(topics)].map(([verb, nouns]) => [canonical.get(verb) ?? verb, nouns] as const),
  )
  const written = keyByMember(chat)
  const particles = functional.particles.split(' ')
  const first = new Map(Object.entries(likeliest))
  const stops = new Set(functional.stop.split(' '))
  const negations = new Set(functional.negation.split(' '))
  const negation = sets.of(['negation'])
  const nothing = sets.of([])
  const opened: (Tag | undefined)[] = []

  const tag = (index: number): Tag => {
    opened[index] ??= readTag(dictionary.tags[index]!, sets)
    return opened[index]
  }

  /** The dictionary has «второй» for a form of «два». */
  const ordinalOf = new Map(Object.entries(ordinals))

  const lemmaOf = (reading: Reading): string => {
    const { lemma } = reading
    const { traits } = tag(reading.tag)
    if (traits.has('numeral') && traits.has('adjective')) return ordinalOf.get(lemma) ?? lemma
    const folded = lemma.includes('ё') ? lemma.replaceAll('ё', 'е') : lemma
    return canonical.get(folded) ?? folded
  }

  /** Named readings first, then those the corpus has met, then the rest by their class; else as the dictionary has them. */
  const order = (form: string, readings: readonly Reading[]): readonly Reading[] => {
    if (readings.length < 2) return readings
    const wanted = first.get(form)
    return readings
      .map((reading) => ({ reading, score: score(reading, wanted) }))
      .sort((one, other) => other.score - one.score)
      .map(({ reading }) => reading)
  }

  const score = (reading: Reading, wanted: string | undefined): number => {
    const { post, weight } = tag(reading.tag)
    const base = reading.likelihood === undefined ? weight : 1 + reading.likelihood
    if (wanted === undefined) return base
    return wanted === post || wanted === reading.lemma || wanted === `${reading.lemma} ${post}`
      ? base + 2
      : base
  }

  const lookup = (form: string): readonly Reading[] => {
    const own = addedTo(form)
    const met = own === undefined ? dictionary.readings(form) : [...dictionary.readings(form), ...own]
    if (met.length > 0 || !form.includes('-')) return met
    const hyphen = form.lastIndexOf('-')
    return particles.includes(form.slice(hyphen + 1)) ? dictionary.readings(form.slice(0, hyphen)) : met
  }

  return (form) => {
    const spelt = written.get(form) ?? form
    const met = lookup(spelt)
    const known = met.length > 0
    const readings = order(spelt, known ? met : guessReadings(spelt, dictionary, tag))
    const top = readings[0]
    if (top === undefined) return foreign(form, sets)
    const lemmas: string[] = []
    let may: Traits = nothing
    for (const reading of readings) {
      const lemma = lemmaOf(reading)
      if (!lemmas.includes(lemma)) lemmas.push(lemma)
      may = sets.union(may, tag(reading.tag).traits)
    }
    const lemma = lemmas[0]!
    const likely = tag(top.tag)
    const negative = negations.has(lemma)
    return {
      form,
      lemmas,
      topics: withLatin(topicsOf(lemmas, kin), form),
      is: negative ? sets.union(likely.traits, negation) : likely.traits,
      may: negative ? sets.union(may, negation) : may,
      known,
      stop: likely.closed || stops.has(lemma),
    }
  }
}

/** With the other spellings of what is a model's code. */
function withLatin(topics: readonly string[], form: string): readonly string[] {
  const latin = latinOf(form)
  return latin.length === 0 ? topics : [...topics, ...latin]
}

/** A word without a Cyrillic letter, a number, an opaque token: its own lemma. */
function foreign(form: string, sets: TraitSets): Lexeme {
  const number = /^[\d.,:%+-]*\d[\d.,:%+-]*$/.test(form)
  const traits = sets.of(number ? ['numeral'] : [])
  const lemmas = [form]
  return {
    form,
    lemmas,
    topics: withLatin(lemmas, form),
    is: traits,
    may: traits,
    known: number,
    stop: false,
  }
}
