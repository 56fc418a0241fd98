import { distance } from '../text/distance.ts'
import { fold } from '../text/words/fold.ts'
import { groupsOf } from '../text/words/given-names.ts'
import type { Vocabularies } from '../text/words/vocabulary.ts'
import type { Lexeme, Thread } from '../types.ts'
import words from './data/words.json' with { type: 'json' }
import { type Case, formsOf, type Gender } from './declension.ts'
import { isCyrillic, type NameWord, nameWord } from './name-words.ts'

/** A word of somebody's name as it stands in a text. */
export interface Known {
  readonly name: NameWord
  /** Undefined: the form does not tell. */
  readonly case: Case | undefined
  readonly gender: Gender | undefined
}

const DESKS: ReadonlySet<string> = new Set(words.desks.split(' '))
const NOBODY: ReadonlySet<string> = new Set(words.nobody.split(' '))

/** Words that stand where a name does and are none: «поддержка», `Customer`. */
export const isNobody = (form: string): boolean => DESKS.has(form) || NOBODY.has(form)

/** The names of the people in one thread, in all their forms. */
export class Roster {
  readonly #forms = new Map<string, Known>()
  readonly #groups = new Map<number, Known>()
  readonly #vocabularies: Vocabularies

  constructor(vocabularies: Vocabularies) {
    this.#vocabularies = vocabularies
  }

  get names(): ReadonlyMap<string, Known> {
    return this.#forms
  }

  lexeme(form: string): Lexeme {
    return (isCyrillic(form) ? this.#vocabularies.ru : this.#vocabularies.en).lookup(form)
  }

  word(form: string): NameWord {
    return nameWord(form, this.lexeme(form), this.#vocabularies)
  }

  /** A whole name from a field; one of a desk (`Support team`) is nobody's but for the given names in it. */
  addPerson(written: string, isDesk: (forms: readonly string[]) => boolean): void {
    const forms = written
      .replace(/\S+@\S+\.\S+/g, ' ')
      .split(/[^\p{L}\p{M}\p{N}_'’@-]+/u)
      .map(fold)
      .filter((form) => form.length > 1 && /\p{L}/u.test(form) && !isNobody(form))
    const desk = isDesk(written.split(/[^\p{L}]+/u).map(fold))
    const all = forms
      .flatMap((form) => (form.includes('-') && !/[\d_@]/.test(form) ? form.split('-') : [form]))
      .filter((form) => form.length > 1)
      .map((form) => [form, this.word(form)] as const)
      .filter(([form, { part }]) => (desk ? part === 'given' : part === 'nick' || !this.lexeme(form).stop))
    const gender = all.map(([, name]) => name).find((name) => name.part !== 'surname' && name.gender)?.gender
    for (const [form, name] of all)
      this.add(form.replace(/^@/, ''), name, name.part === 'surname' ? (gender ?? name.gender) : name.gender)
  }

  /** A word of a name in the nominative. */
  add(form: string, name: NameWord, gender: Gender | undefined): void {
    const put = (each: string, known: Known) => {
      const folded = fold(each)
      const met = this.#forms.get(folded)
      if (met === undefined || (met.case !== 'nomn' && known.case === 'nomn')) this.#forms.set(folded, known)
    }
    put(form, { name, case: 'nomn', gender })
    for (const group of name.groups)
      if (!this.#groups.has(group)) this.#groups.set(group, { name, case: undefined, gender })
    if (name.part === 'nick' || !isCyrillic(form)) return
    for (const each of gender ? [gender] : (['masc', 'femn'] as const))
      for (const [inflected, inWhich] of formsOf(form, name.part, each))
        put(inflected, { name, case: inWhich, gender: each })
  }

  find(form: string, lexeme: Lexeme): Known | undefined {
    const own = this.#forms.get(form)
    if (own) return own
    for (const lemma of lexeme.lemmas) {
      const met = this.#forms.get(lemma)
      if (met?.case === 'nomn') return { ...met, case: undefined }
    }
    const given = [form, ...lexeme.lemmas].find((each) => groupsOf(each).size > 0)
    for (const group of given === undefined ? [] : groupsOf(given)) {
      const met = this.#groups.get(group)
      if (!met) continue
      const { key, gender } = met.name
      return { name: { ...this.word(form), key, gender }, case: undefined, gender: met.gender }
    }
    return undefined
  }

  /** Whose name a word is but for a slip or two. */
  findNear(form: string): Known | undefined {
    for (const [known, who] of this.#forms) {
      const longest = Math.max(known.length, form.length)
      if (who.case !== 'nomn' || longest < 4 || isCyrillic(known) !== isCyrillic(form)) continue
      if (Math.abs(known.length - form.length) <= 2 && distance(known, form) <= (longest >= 7 ? 2 : 1))
        return who
    }
    return undefined
  }
}

/** Everybody whom the fields of a thread name; customers first. */
export function readRoster(thread: Thread, vocabularies: Vocabularies): Roster {
  const roster = new Roster(vocabularies)
  const nowhere = () => false
  if (thread.customer?.name) roster.addPerson(thread.customer.name, nowhere)
  for (const { role, author } of thread.messages)
    if (role === 'customer' && author?.name) roster.addPerson(author.name, nowhere)
  for (const { role, author } of thread.messages)
    if (role !== 'customer' && author?.name)
      roster.addPerson(author.name, (forms) => forms.some((form) => DESKS.has(form)))
  return roster
}
