import type { Problem } from '../config/problems.ts'
import { loadVocabularies } from '../load/rooms/dictionary.ts'
import type { Locator } from '../load/yaml-source.ts'
import type { TriedRoom } from './pack.ts'
import { PhraseProof } from './phrases.ts'

/** Something in a room that no case proves, and where it stands. */
export interface Gap extends Problem {
  readonly source: Locator
}

/** Messages that no case of a room reaches. */
export function silentMessages({ trial, lists: [first] }: TriedRoom): readonly Gap[] {
  return trial.silentMessages().map((id) => ({
    source: first!.source,
    path: ['messages', id],
    key: true,
    message: `No case reaches the message "${id}".`,
  }))
}

/** By rule id: options that no case of the room sets, phrases that none says, and sentences of `phrases` that say none. */
export function coverageOf(rooms: readonly TriedRoom[]): Map<string, readonly Gap[]> {
  const lists = rooms.flatMap((room) => room.lists)
  const proof = new PhraseProof(lists, loadVocabularies())
  return new Map(rooms.map((room) => [room.id, [...unsetOptions(room), ...unsaidPhrases(room, proof)]]))
}

function unsetOptions({ trial, plate }: TriedRoom): Gap[] {
  return trial.unsetOptions().map((option) => ({
    source: plate,
    path: ['options', 'properties', option],
    key: true,
    message: `No case sets the option "${option}".`,
  }))
}

function unsaidPhrases({ lists, cases }: TriedRoom, proof: PhraseProof): Gap[] {
  return lists.flatMap((room) =>
    [...new Set([...Object.keys(room.lists), ...Object.keys(room.sentences)])].flatMap((list): Gap[] => {
      const { phrases, sentences } = proof.unproven(room, list)
      return [
        ...phrases.map((at) => ({
          source: room.source,
          path: ['lists', list, at],
          message: `No case says “${room.lists[list]![at]}”, nor does a sentence of phrases.${room.language}.${list} in cases.yaml.`,
        })),
        ...sentences.map((at) => ({
          source: cases.source,
          path: ['phrases', room.language, list, at],
          message: `No phrase of the list "${list}" meets this sentence.`,
        })),
      ]
    }),
  )
}
