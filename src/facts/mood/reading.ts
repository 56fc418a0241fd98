import type { Evidence, Lexicon, Match, Mood, Span, Text, Turn } from '../../types.ts'
import { typography } from './typography.ts'

/** What one block of a customer's messages says of his mood. */
export interface Reading extends Mood {
  /** Thanks, or calls the case closed: what went before no longer counts. */
  readonly settled: boolean
}

/** A review of so few stars is a discontented one, whatever it says. */
const LOW = 2
/** A middling one is, when it says nothing. */
const MIDDLING = 3

/** From this weight on it is discontent. */
const ENOUGH = 1
const HALF = 0.5

/** The mood of one block of the customer's messages, read together. */
export function read(block: readonly Turn[], lexicon: Lexicon): Reading {
  const angry: Evidence[] = []
  const upset: Evidence[] = []
  const glad: Evidence[] = []
  let weight = 0
  let settled = false
  let asks = false
  let troubled = false

  for (const turn of block) {
    const cues = new Cues(turn, lexicon)
    angry.push(...cues.angry())
    upset.push(...cues.upset())
    glad.push(...cues.glad())
    weight += cues.weight()
    settled ||= cues.settled()
    asks ||= cues.asks()
    troubled ||= turn.facts.troubles.length > 0
  }

  if (angry.length > 0) return { value: 'angry', settled: false, cues: [...angry, ...upset] }
  if (weight >= ENOUGH && glad.length <= weight) return { value: 'upset', settled: false, cues: upset }
  if (glad.length > weight && !troubled && !asks) return { value: 'happy', settled: true, cues: glad }
  return { value: 'neutral', settled, cues: [] }
}

/** The cues of one message. */
class Cues {
  readonly #turn: Turn
  readonly #lexicon: Lexicon
  readonly #spared: readonly Match[]
  readonly #look: ReturnType<typeof typography>

  constructor(turn: Turn, lexicon: Lexicon) {
    this.#turn = turn
    this.#lexicon = lexicon
    this.#spared = lexicon.find('spared', turn.text)
    this.#look = typography(turn.text)
  }

  angry(): Evidence[] {
    const { angry, shouted } = this.#look
    const said = [...this.#find('anger'), ...this.#find('threat'), ...this.#find('thirdReminder'), ...angry]
    return this.#evidence(said.length > 0 || this.#exclaims() ? [...said, ...shouted] : said)
  }

  upset(): Evidence[] {
    return this.#evidence([...this.#strong(), ...this.#troubles(), ...this.#weak(), ...this.#marks()])
  }

  glad(): Evidence[] {
    return this.#evidence([...this.#find('praise'), ...this.#look.glad, ...this.#find('solved')])
  }

  settled(): boolean {
    return this.#find('thanks').length > 0 || this.#find('solved').length > 0
  }

  /** Thanks beside a question are manners, not joy. */
  asks(): boolean {
    return (
      this.#find('calm').length > 0 || this.#turn.text.sentences.some(({ mark, own }) => own && mark === '?')
    )
  }

  /** Discontent in all: a strong cue is enough, two halves are, and a calm question takes one half away. */
  weight(): number {
    const { text, message, facts } = this.#turn
    const rating = message.rating
    const failures = facts.troubles.filter(({ kind }) => kind === 'failure').length
    const halves =
      (facts.troubles.length > failures ? HALF : 0) +
      (this.#weak().length > 0 ? HALF : 0) +
      (this.#marks().length > 0 ? HALF : 0)
    const mocked = this.#mocks(halves) ? ENOUGH : 0
    const stars =
      rating === undefined ? 0 : rating <= LOW || (rating <= MIDDLING && text.words.length === 0) ? ENOUGH : 0
    const calm = this.#find('calm').length > 0 ? HALF : 0
    const sum = this.#strong().length + failures + mocked + stars
    return sum > 0 ? sum : halves - calm
  }

  #strong(): readonly Match[] {
    return [...this.#find('upset'), ...this.#find('leave'), ...this.#find('waiting')]
  }

  #troubles(): readonly Span[] {
    return this.#turn.facts.troubles.map(({ span }) => span)
  }

  /** Words that mean little alone; those of a trouble do not count twice. */
  #weak(): readonly Span[] {
    const troubles = this.#troubles()
    return this.#find('weak').filter(
      ({ start, end }) => !troubles.some((other) => start < other.end && other.start < end),
    )
  }

  /** Marks and signs that mean little alone. */
  #marks(): readonly Span[] {
    return [...this.#look.sad, ...this.#look.pressed]
  }

  /** Capitals may be a stuck key; with an exclamation or beside a complaint they are a raised voice. */
  #exclaims(): boolean {
    const { shouted } = this.#look
    if (shouted.length === 0) return false
    const { sentences } = this.#turn.text
    return (
      this.#turn.facts.troubles.length + this.#strong().length > 0 ||
      shouted.some(({ start }) =>
        sentences.some((one) => one.mark === '!' && one.start <= start && start < one.end),
      )
    )
  }

  /** "Great job 🙄": praise with a wry sign, or beside a trouble. */
  #mocks(halves: number): boolean {
    if (this.#find('mock').length === 0) return false
    return this.#look.wry.length > 0 || (halves > 0 && this.#turn.facts.troubles.length > 0)
  }

  #find(list: string): readonly Match[] {
    const { text } = this.#turn
    return this.#lexicon
      .find(list, text)
      .filter((match) => !this.#spared.some((other) => overlap(match, other)) && !negated(match, text))
  }

  #evidence(spans: readonly Span[]): Evidence[] {
    return spans.map((span) => ({ message: this.#turn.index, span }))
  }
}

const overlap = (one: Match, other: Match) => one.from < other.to && other.from < one.to

/** How many words a negation reaches over. */
const REACH = 3

/** Whether a negation stands before, with nothing but small words between: "not a very great service". */
function negated({ from }: Match, { words }: Text): boolean {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    const { lexeme } = words[at]!
    if (words[at + 1]!.border === 'clause' || words[at + 1]!.border === 'sentence') return false
    if (lexeme.is.has('negation')) return true
    if (!lexeme.stop) return false
  }
  return false
}
