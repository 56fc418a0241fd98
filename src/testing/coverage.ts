import { loadVocabularies } from '../load/dictionary.ts'
import type { Language } from '../types.ts'
import type { TriedRoom } from './pack.ts'
import { PhraseProof, stringsIn } from './phrases.ts'

/** What no case of a room proves, its messages apart. */
export interface Uncovered {
  readonly options: readonly string[]
  readonly lists: readonly {
    /** `en.yaml: avoid` */
    readonly name: string
    readonly phrases: readonly string[]
    readonly sentences: readonly string[]
  }[]
}

/** What the cases of rooms leave unproved, by rule id. A phrase may be said by a case of any room of the pack. */
export function coverageOf(rooms: readonly TriedRoom[], pack: readonly TriedRoom[]): Map<string, Uncovered> {
  const texts = (language: Language) => pack.flatMap(({ cases }) => stringsIn(cases.value[language]))
  const proof = new PhraseProof(
    rooms.flatMap(({ lists }) => lists),
    { ru: texts('ru'), en: texts('en') },
    loadVocabularies(),
  )
  return new Map(
    rooms.map(({ id, lists, trial }) => [
      id,
      {
        options: trial.unproven().options,
        lists: lists.flatMap((room) =>
          Object.keys(room.lists).map((list) => ({
            name: `${room.language}.yaml: ${list}`,
            ...proof.unproven(room, list),
          })),
        ),
      },
    ]),
  )
}
