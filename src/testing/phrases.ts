import { type CompiledList, createIndex, toSource } from '../phrases/index.ts'
import { compileLists } from '../phrases/language/lists.ts'
import { analyse } from '../text/analyse.ts'
import type { Vocabularies } from '../text/words/vocabulary.ts'
import type { Language, Lexicon, Text } from '../types.ts'

/** The lists of a room in one language, and what is said in its cases file. */
export interface RoomLists {
  readonly room: string
  readonly language: Language
  readonly lists: Readonly<Record<string, readonly string[]>>
  /** By list, sentences that say its phrases. */
  readonly sentences: Readonly<Record<string, readonly string[]>>
  /** Whatever anybody says in the cases. */
  readonly texts: readonly string[]
}

/** What is not proved of a list, by index. */
export interface UnprovenList {
  /** Phrases that neither a sentence of the list nor a case says. */
  readonly phrases: readonly number[]
  /** Sentences that no phrase of the list meets. */
  readonly sentences: readonly number[]
}

/** Tells which phrases are said. Each is asked for alone, so that none hides behind a longer one. */
export class PhraseProof {
  readonly #vocabularies: Vocabularies
  readonly #lexicon: (room: string) => Lexicon
  readonly #read = new Map<RoomLists['texts'], readonly Text[]>()

  constructor(rooms: readonly RoomLists[], vocabularies: Vocabularies) {
    this.#vocabularies = vocabularies
    const index = createIndex([toSource(rooms.flatMap((room) => alone(room, vocabularies)))])
    const lexicons = new Map<string, Lexicon>()
    this.#lexicon = (room) => {
      const known = lexicons.get(room) ?? index.lexicon(room)
      lexicons.set(room, known)
      return known
    }
  }

  unproven({ room, language, lists, sentences, texts }: RoomLists, list: string): UnprovenList {
    const phrases = lists[list] ?? []
    const own = this.#analysed(sentences[list] ?? [], language)
    if (phrases.length === 0) return { phrases: [], sentences: [...own.keys()] }
    const said = [...own, ...this.#analysed(texts, language)]
    const lexicon = this.#lexicon(`${room}/${list}`)
    const says = (at: number, text: Text) => lexicon.has(String(at), text)
    const numbers = [...phrases.keys()]
    return {
      phrases: numbers.filter((at) => !said.some((text) => says(at, text))),
      sentences: [...own.keys()].filter((one) => !numbers.some((at) => says(at, own[one]!))),
    }
  }

  #analysed(texts: readonly string[], language: Language): readonly Text[] {
    const known = this.#read.get(texts) ?? texts.map((text) => analyse(text, this.#vocabularies, language))
    this.#read.set(texts, known)
    return known
  }
}

/** Every phrase of a room as a list of its own. */
function alone({ room, language, lists }: RoomLists, vocabularies: Vocabularies): CompiledList[] {
  return compileLists(room, language, lists, vocabularies).lists.flatMap(({ room, list, phrases }) =>
    phrases.map((phrase, at) => ({ room: `${room}/${list}`, list: String(at), language, phrases: [phrase] })),
  )
}
