import { type CompiledList, createIndex, toSource } from '../phrases/index.ts'
import { compileLists } from '../phrases/lists.ts'
import { analyse } from '../text/analyse.ts'
import type { Vocabularies } from '../text/vocabulary.ts'
import type { Language, Lexicon, Text } from '../types.ts'

/** The lists of a room in one language, and sentences of its cases file that say their phrases. */
export interface RoomLists {
  readonly room: string
  readonly language: Language
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly sentences: Readonly<Record<string, readonly string[]>>
}

/** What is not proved of a list. */
export interface UnprovenList {
  /** Phrases that neither a sentence nor a case says. */
  readonly phrases: readonly string[]
  /** Sentences that no phrase of the list meets. */
  readonly sentences: readonly string[]
}

/** Tells which phrases are said. Each is asked for alone, so that none hides behind a longer one. */
export class PhraseProof {
  readonly #texts: Readonly<Record<Language, readonly Text[]>>
  readonly #vocabularies: Vocabularies
  readonly #lexicon: (room: string) => Lexicon

  /** `texts`: whatever anybody says in the cases. */
  constructor(
    rooms: readonly RoomLists[],
    texts: Readonly<Record<Language, readonly string[]>>,
    vocabularies: Vocabularies,
  ) {
    const read = (language: Language) =>
      [...new Set(texts[language])].map((text) => analyse(text, vocabularies, language))
    this.#texts = { ru: read('ru'), en: read('en') }
    this.#vocabularies = vocabularies
    const index = createIndex([toSource(rooms.flatMap((room) => alone(room, vocabularies)))])
    const lexicons = new Map<string, Lexicon>()
    this.#lexicon = (room) => {
      const known = lexicons.get(room) ?? index.lexicon(room)
      lexicons.set(room, known)
      return known
    }
  }

  unproven({ room, language, lists, sentences }: RoomLists, list: string): UnprovenList {
    const phrases = lists[list] ?? []
    const own = (sentences[list] ?? []).map((sentence) => analyse(sentence, this.#vocabularies, language))
    if (phrases.length === 0) return { phrases: [], sentences: own.map(({ value }) => value) }
    const lexicon = this.#lexicon(`${room}/${list}`)
    const says = (at: number, among: readonly Text[]) => among.some((text) => lexicon.has(String(at), text))
    const numbers = phrases.map((_, at) => at)
    return {
      phrases: phrases.filter((_, at) => !says(at, own) && !says(at, this.#texts[language])),
      sentences: own.filter((text) => !numbers.some((at) => says(at, [text]))).map(({ value }) => value),
    }
  }
}

/** Every phrase of a room as a list of its own. */
function alone({ room, language, lists }: RoomLists, vocabularies: Vocabularies): CompiledList[] {
  return compileLists(room, language, lists, vocabularies).lists.flatMap(({ room, list, phrases }) =>
    phrases.map((phrase, at) => ({ room: `${room}/${list}`, list: String(at), language, phrases: [phrase] })),
  )
}

/** All strings in a value, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
