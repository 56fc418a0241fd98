import type { Places } from '../../phrases/places.ts'
import { firstFrom } from '../../text/search.ts'
import type { Deadline, Lexicon, Match, Span, Text } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'
import type { Stretch } from '../stretch.ts'

/** A request is remembered over so many sentences. */
const REACH = 2

/** Words of a sentence that says nothing of its own. */
const BRIEF = 2

/** What a text asks of the customer, and what hangs on it. */
export class Conditions {
  readonly #text: Text
  /** Where something is asked for: words, in order. */
  readonly #asks: readonly number[]

  /** Sentences that name a condition. */
  readonly #ifs: ReadonlySet<number>

  /** What happens on our side («как только проверим») is no condition but a vague time. */
  constructor(text: Text, lexicon: Lexicon, places: Places, deadlines: readonly Deadline[]) {
    this.#text = text
    const vague = deadlines.filter(({ kind }) => kind === 'vague').map(({ span }) => span)
    this.#ifs = sentencesOf(text, outside(vague, lexicon.find('if', text)))
    const asks = new Set<number>()
    const polite = places.words('polite')
    for (const { from } of lexicon.find('ask', text)) if (!polite.has(from)) asks.add(from)
    for (let at = 0; at < text.words.length; at++) {
      const { own, lexeme } = text.words[at]!
      const { is } = lexeme
      if (!own || !is.has('imperative') || !is.has('2per') || polite.has(at)) continue
      if (!text.words[at - 1]?.lexeme.may.has('negation')) asks.add(at)
    }
    this.#asks = [...asks].sort((a, b) => a - b)
  }

  /** Whether a promise hangs on what the customer does first. */
  bind(act: Stretch): boolean {
    const { sentence } = this.#text.words[act.from]!
    if (this.#ifs.has(sentence)) return true
    if (this.#text.sentences[sentence - 1]?.mark === '?' || this.#supposes(sentence, act.from)) return true
    return this.#questionBehind(sentence) || this.#asksBetween(Math.max(0, sentence - REACH), act.from)
  }

  /** «Не подойдёт, заменим», «Захотите раньше, привезём»: a clause before the promise that begins with its verb and says «if» by that alone. */
  #supposes(sentence: number, before: number): boolean {
    const { words, sentences, language } = this.#text
    if (language !== 'ru') return false
    const { from } = sentences[sentence]!
    const denied = words[from]!.lexeme.is.has('negation')
    const { is, may } = words[denied ? from + 1 : from]!.lexeme
    if (!is.has('finite') || is.has('past') || is.has('1per')) return false
    if (denied ? !may.has('present') && !may.has('future') : !(is.has('future') && is.has('2per')))
      return false
    for (let at = from + 2; at <= before; at++) if (words[at]!.border !== 'none') return true
    return false
  }

  /** A word or two: «Простите.» */
  isBrief(sentence: number): boolean {
    const told = this.#text.sentences[sentence]
    return told !== undefined && told.to - told.from <= BRIEF
  }

  /** A question, or something that the customer is to do. */
  isAsked(sentence: number): boolean {
    const { mark, to } = this.#text.sentences[sentence]!
    return mark === '?' || this.#asksBetween(sentence, to)
  }

  /** «Проверим. Подскажете номер заказа?» */
  #questionBehind(sentence: number): boolean {
    const next = this.#text.sentences[sentence + 1]
    return next?.mark === '?' && this.#asksBetween(sentence + 1, next.to)
  }

  /** Whether the customer is asked for something from the beginning of a sentence up to a word. */
  #asksBetween(sentence: number, before: number): boolean {
    const first = this.#text.sentences[sentence]!.from
    const ask = this.#asks[firstFrom(this.#asks, first, (place) => place)]
    return ask !== undefined && ask < before
  }
}

/** The matches that no span covers whole; both come in order. */
function outside(spans: readonly Span[], matches: readonly Match[]): readonly Match[] {
  let next = 0
  return matches.filter(({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next++
    const span = spans[next]
    return span === undefined || start < span.start || span.end < end
  })
}
