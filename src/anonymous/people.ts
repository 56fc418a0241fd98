import { groupsOf } from '../text/words/given-names.ts'
import people from './data/people.json' with { type: 'json' }
import { type Case, type Gender, inCase } from './declension.ts'
import type { NameWord } from './name-words.ts'

type Given = readonly [full: string, short: string, latin: string, latinShort: string]

/** How a stand-in is to be written. */
export interface Shape {
  readonly cyrillic: boolean
  readonly case: Case
  /** Of the person, where the name does not tell. */
  readonly gender: Gender
}

const GIVEN: Readonly<Record<Gender, readonly Given[]>> = {
  femn: people.femn.map((row) => row.split(' ') as unknown as Given),
  masc: people.masc.map((row) => row.split(' ') as unknown as Given),
}

/** Other people's names, for as long as a run is: one for each name, in the order in which they are met. */
export class People {
  readonly #indices = new Map<string, number>()
  readonly #used = new Map<string, Set<number>>()
  readonly #real = new Set<string>()

  /** Names that nobody is given from here on, for people of the thread have them. */
  meet(name: NameWord, form: string): void {
    this.#real.add(form)
    this.#real.add(name.key)
    for (const group of name.groups) this.#real.add(`group ${group}`)
  }

  standIn(name: NameWord, shape: Shape): string {
    const gender = name.part === 'surname' ? shape.gender : (name.gender ?? shape.gender)
    if (name.part === 'patronymic') {
      const father = this.#pick('fathers', name.key, people.fathers, (each) => [each])
      if (!shape.cyrillic) return this.#pick('surnames en', name.key, people.surnames.en, (each) => [each])
      return inCase(father + people.father[gender], 'patronymic', gender, shape.case)
    }
    if (name.part === 'given') {
      const rows = GIVEN[gender]
      const row = this.#pick(`given ${gender}`, name.key, rows, (each) => each)
      if (!shape.cyrillic) return row[name.short ? 3 : 2]
      return inCase(row[name.short ? 1 : 0], 'given', gender, shape.case)
    }
    if (!shape.cyrillic) return this.#pick('surnames en', name.key, people.surnames.en, (each) => [each])
    const man = this.#pick('surnames ru', name.key, people.surnames.ru, (each) => [each])
    return inCase(gender === 'femn' ? man + people.surnames.woman : man, 'surname', gender, shape.case)
  }

  /** The first that is nobody's yet; when all are, they come round again. */
  #pick<T>(kind: string, key: string, from: readonly T[], names: (each: T) => readonly string[]): T {
    const id = `${kind} ${key}`
    const met = this.#indices.get(id)
    if (met !== undefined) return from[met]!
    const used = this.#used.get(kind) ?? new Set<number>()
    const isFree = (each: T, at: number) => !used.has(at) && !names(each).some((name) => this.#isReal(name))
    let index = from.findIndex(isFree)
    if (index < 0) {
      used.clear()
      index = from.findIndex(isFree)
    }
    if (index < 0) index = used.size % from.length
    used.add(index)
    this.#used.set(kind, used)
    this.#indices.set(id, index)
    return from[index]!
  }

  #isReal(name: string): boolean {
    const form = name.toLowerCase()
    return this.#real.has(form) || [...groupsOf(form)].some((group) => this.#real.has(`group ${group}`))
  }
}
