import type { Lexeme, Trait } from '../../types.ts'
import { keyByMember, topicsOf } from '../words/kin.ts'
import { createTraitSets, type TraitSets, type Traits } from '../words/traits.ts'
import { createStems } from './stems.ts'
import { createUnstretched } from './stretched.ts'
import classes from './words/classes.json' with { type: 'json' }
import contractions from './words/contractions.json' with { type: 'json' }
import forms from './words/forms.json' with { type: 'json' }
import names from './words/names.json' with { type: 'json' }
import topics from './words/topics.json' with { type: 'json' }

/** What a form likeliest is, and what it may be. */
interface Reading {
  readonly is: Traits
  readonly may: Traits
}

/**
 * English words: forms (folded, contractions already split in parts) to lexemes. Lemmas are stems, opaque and alike for
 * all forms of a word. There is no dictionary behind them, so every word with a letter counts as known.
 */
export function createEnglish(): (form: string) => Lexeme {
  const sets = createTraitSets()
  let analyse: ((form: string) => Lexeme) | undefined
  return (form) => {
    if (/^[\d.,:]+$/.test(form) && /\d/.test(form)) return figure(form, sets)
    analyse ??= createAnalyser(sets)
    return analyse(form)
  }
}

/** A number is its own lemma: Russian texts have them too, and need no English word for that. */
function figure(form: string, sets: TraitSets): Lexeme {
  const numeral = sets.of(['numeral'])
  const lemmas = [form]
  return { form, lemmas, topics: lemmas, is: numeral, may: numeral, known: true, stop: false }
}

function createAnalyser(sets: TraitSets): (form: string) => Lexeme {
  const stem = createStems()
  const contracted = new Map(Object.entries(contractions).map(([part, words]) => [part, words.split(' ')]))
  const chat = keyByMember(forms.chat)
  const unstretched = createUnstretched()
  const irregular = keyByMember(forms.irregular)
  const stops = new Set(classes.stop.split(' '))
  const listed = readClasses()
  const verbs = new Set(classes.verbs.split(' '))
  const nouns = new Set(classes.nouns.split(' '))
  const kin = readTopics(stem)
  const numeral = sets.of(['numeral'])
  const nothing = sets.of([])

  const analyseTraits = (form: string): Reading => {
    const known = listed.get(form)
    if (known !== undefined) return known
    if (/\d/.test(form)) return { is: numeral, may: numeral }
    return inflected(form)
  }

  /** Regular endings on listed verbs; a base form that is as often a noun is a verb only in what it may be. */
  const inflected = (form: string): Reading => {
    const base = irregular.get(form) ?? form
    const past = sets.of(['verb', 'finite', 'past', 'participle'])
    const present = sets.of(['verb', 'finite', 'present', 'infinitive', 'imperative'])
    if (base !== form && verbs.has(base)) return irregularly(form, past)
    if (verbs.has(form)) {
      const noun = sets.of(['noun', 'sing'])
      return nouns.has(form) ? { is: noun, may: sets.union(noun, present) } : { is: present, may: present }
    }
    const ending = /(?:ing|ed|es|s)$/.exec(form)?.[0]
    if (ending === undefined) return ly(form)
    const verb = verbBefore(form, ending)
    if (verb === undefined)
      return ending === 's' || ending === 'es' ? plural() : { is: nothing, may: nothing }
    if (ending === 'ing') return gerund()
    if (ending === 'ed') return { is: past, may: past }
    const third = thirdPerson()
    return nouns.has(verb)
      ? { is: plural().is, may: sets.union(plural().may, third) }
      : { is: third, may: third }
  }

  /** Of "went gone goes going" the last two are as present as any. */
  const irregularly = (form: string, past: Lexeme['is']): Reading => {
    if (form.endsWith('ing')) return gerund()
    const is = form.endsWith('s') ? thirdPerson() : past
    return { is, may: is }
  }

  const gerund = (): Reading => {
    const is = sets.of(['verb', 'participle'])
    return { is, may: sets.union(is, sets.of(['noun'])) }
  }

  const thirdPerson = () => sets.of(['verb', 'finite', 'present', '3per', 'sing'])

  const plural = (): Reading => ({ is: nothing, may: sets.of(['noun', 'plur']) })

  const ly = (form: string): Reading => {
    const adverb = form.length > 4 && form.endsWith('ly') ? sets.of(['adverb']) : nothing
    return { is: adverb, may: adverb }
  }

  const verbBefore = (form: string, ending: string): string | undefined => {
    const cut = form.slice(0, form.length - ending.length)
    const last = cut.at(-1)
    const candidates = [cut, `${cut}e`]
    if (last === cut.at(-2)) candidates.push(cut.slice(0, -1))
    if (last === 'i') candidates.push(`${cut.slice(0, -1)}y`)
    return candidates.find((candidate) => verbs.has(candidate))
  }

  function readClasses(): ReadonlyMap<string, Reading> {
    const readings = new Map<string, Reading>()
    const add = (words: string, is: readonly Trait[], may: readonly Trait[]): void => {
      const alone = { is: sets.of(is), may: sets.of([...is, ...may]) }
      for (const word of words.split(' ')) {
        const met = readings.get(word)
        readings.set(word, met === undefined ? alone : { is: met.is, may: sets.union(met.may, alone.may) })
      }
    }
    for (const { words, is } of classes.closed) add(words, is as Trait[], [])
    add(names.given, ['name', 'noun', 'sing'], [])
    add(names.words, [], ['name', 'noun', 'sing'])
    return readings
  }

  return (written) => {
    const spelt = unstretched(written)
    const form = chat.get(spelt) ?? spelt
    const parts = contracted.get(form)
    const whole = form.length > 2 && form.endsWith("'s") ? form.slice(0, -2) : form
    const stems = parts === undefined ? [stem(whole)] : parts.map(stem)
    const lemmas = [...new Set(stems)].filter((lemma) => lemma !== '')
    if (lemmas.length === 0) lemmas.push(form)
    const { is, may } = analyseTraits(whole)
    return {
      form: written,
      lemmas,
      topics: topicsOf(lemmas, kin),
      is,
      may,
      known: true,
      stop: stops.has(whole),
    }
  }
}

function readTopics(stem: (form: string) => string): ReadonlyMap<string, readonly string[]> {
  const kin = new Map<string, string[]>()
  for (const [key, words] of Object.entries(topics)) {
    for (const word of words.split(' ')) {
      const lemma = stem(word)
      const keys = kin.get(lemma)
      if (keys === undefined) kin.set(lemma, [stem(key)])
      else keys.push(stem(key))
    }
  }
  return kin
}
