import { analyse } from '../text/analyse.ts'
import { fold } from '../text/words/fold.ts'
import type { Vocabularies } from '../text/words/vocabulary.ts'
import type { Span, Text } from '../types.ts'
import people from './data/people.json' with { type: 'json' }
import { maskCard, maskCode, maskPhone } from './figures.ts'
import { Ledger } from './ledger.ts'
import { maskLink, maskNick } from './links.ts'
import { isCyrillic } from './name-words.ts'
import { numbersIn } from './numbers.ts'
import { People } from './people.ts'
import type { Roster } from './roster.ts'
import { findSpots, type Spot } from './spots.ts'

interface Change extends Span {
  readonly to: string
}

/** What opens and closes code and comments. */
const FENCES = /^(?:`+|<!--)|(?:`+|-->)$/g

/** Masks the texts of one run. */
export class Masker {
  readonly people = new People()
  readonly #ledger = new Ledger()
  readonly #vocabularies: Vocabularies

  constructor(vocabularies: Vocabularies) {
    this.#vocabularies = vocabularies
  }

  analyse(value: string): Text {
    return analyse(value, this.#vocabularies)
  }

  /** `field`: a name or a title, not a text of sentences. */
  mask(text: Text, roster: Roster, field = false): string {
    const changes = [...this.#entities(text, roster), ...this.#opaque(text, roster)]
    for (const number of numbersIn(text))
      changes.push({ ...number, to: maskCode(text.value.slice(number.start, number.end), this.#ledger) })
    for (const spot of findSpots(text, roster, field)) {
      const { start, end } = spot.piece
      changes.push({ start, end, to: this.#name(text.value.slice(start, end), spot) })
    }
    return apply(text.value, changes)
  }

  /** A name or a title, or one of the ids that carry a phone or an e-mail. */
  field(value: string, roster: Roster): string {
    return this.mask(this.analyse(value), roster, true)
  }

  email(value: string): string {
    return this.#ledger.of('email', value.toLowerCase(), (count) => `user${count}@example.com`)
  }

  /** An author's id; one that is no phone and no e-mail tells nobody's shape. */
  id(value: string, roster: Roster): string {
    const text = this.analyse(value)
    const whole = text.entities.find(({ start, end }) => start === 0 && end === value.length)
    if (whole?.kind === 'phone' || whole?.kind === 'email') return this.mask(text, roster, true)
    return this.#ledger.of('id', value, (count) => `author${count}`)
  }

  *#entities({ value, entities }: Text, roster: Roster): Generator<Change> {
    for (const { kind, start, end, value: meaning } of entities) {
      const written = value.slice(start, end)
      if (kind === 'phone') yield { start, end, to: maskPhone(written, meaning, this.#ledger) }
      else if (kind === 'email') yield { start, end, to: this.email(written) }
      else if (kind === 'card') yield { start, end, to: maskCard(written, this.#ledger) }
      else if (kind === 'order') yield { start, end, to: maskCode(written, this.#ledger) }
      else if (kind === 'link')
        yield { start, end, to: maskLink(written, this.#ledger, (part) => this.field(part, roster)) }
    }
  }

  /** Code and comments may quote what is masked elsewhere. */
  *#opaque({ value, words }: Text, roster: Roster): Generator<Change> {
    for (const { start, end, lexeme } of words) {
      if (lexeme.form !== '<code>') continue
      const written = value.slice(start, end)
      const inner = written.replace(FENCES, '')
      if (inner.length === written.length) continue
      const at = start + written.indexOf(inner)
      yield { start: at, end: at + inner.length, to: this.mask(this.analyse(inner), roster) }
    }
  }

  #name(written: string, { name, case: inWhich, gender, slip }: Spot): string {
    if (name.part === 'nick') return maskNick(written, this.#ledger)
    const cyrillic = isCyrillic(written)
    if (written.length === 1) {
      const letters = people.initials[cyrillic ? 'ru' : 'en']
      return this.#ledger.of('initial', written, (count) => letters.charAt(count % letters.length))
    }
    const whole = this.people.standIn(name, { cyrillic, case: inWhich, gender })
    const made = slip ? whole.slice(0, 2) + whole.slice(1) : whole
    if (written === written.toUpperCase()) return made.toUpperCase()
    return written.charAt(0) === fold(written).charAt(0) ? made.toLowerCase() : made
  }
}

/** Changes in order; of two that overlap the one that begins first holds. */
function apply(value: string, changes: Change[]): string {
  let made = ''
  let last = 0
  for (const { start, end, to } of changes.sort((one, other) => one.start - other.start)) {
    if (start < last) continue
    made += value.slice(last, start) + to
    last = end
  }
  return made + value.slice(last)
}
