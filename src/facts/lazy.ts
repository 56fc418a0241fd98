import { memo } from '../memo.ts'
import type { FactContext, Lexicon, Prepare, Settings, Text } from '../types.ts'

/** What a fact room says, and the words that it says it with. */
export interface Fact<Subject> {
  readonly name: string
  readonly lexicon: Lexicon
  compute(subject: Subject, context: FactContext): unknown
}

/**
 * Makes, for each subject, an object with one property for each fact. A fact is computed when it is first read and
 * kept from then on; one that asks for itself on the way is a mistake in the rooms and throws.
 */
export function lazyFacts<Subject, Facts>(
  facts: readonly Fact<Subject>[],
  prepared: Prepared,
  read: FactContext['read'],
): (subject: Subject, settings: Settings) => Facts {
  const contexts = rememberContexts(facts, prepared, read)

  class LazyFacts {
    readonly subject: Subject
    readonly contexts: readonly FactContext[]
    readonly values: unknown[] = []

    constructor(subject: Subject, settings: Settings) {
      this.subject = subject
      this.contexts = contexts(settings)
    }
  }

  facts.forEach(({ name, compute }, slot) => {
    Object.defineProperty(LazyFacts.prototype, name, {
      enumerable: true,
      get(this: LazyFacts) {
        const known = this.values[slot]
        if (known === PENDING) throw new Error(`The fact "${name}" depends on itself`)
        if (known !== undefined) return known === ABSENT ? undefined : known
        this.values[slot] = PENDING
        try {
          const value = compute(this.subject, this.contexts[slot]!)
          this.values[slot] = value === undefined ? ABSENT : value
          return value
        } finally {
          if (this.values[slot] === PENDING) this.values[slot] = undefined
        }
      },
    })
  })

  return (subject, settings) => new LazyFacts(subject, settings) as unknown as Facts
}

/** What each fact is asked with, made once for the same settings. */
function rememberContexts(
  facts: readonly Pick<Fact<never>, 'lexicon'>[],
  prepared: Prepared,
  read: FactContext['read'],
): (settings: Settings) => readonly FactContext[] {
  return memo((settings) => {
    const ofSettings: FactContext['prepared'] = (prepare) => prepared(prepare, settings)
    return facts.map(({ lexicon }) => ({ lexicon, settings, prepared: ofSettings, read }))
  })
}

/** What facts made of settings. */
type Prepared = <Value>(prepare: Prepare<Value>, settings: Settings) => Value

/** Keeps what is made of settings for as long as the settings are. */
export function rememberPrepared(read: (value: string) => Text): Prepared {
  const known = memo((_: Settings) => new Map<Prepare<unknown>, unknown>())
  return <Value>(prepare: Prepare<Value>, settings: Settings) => {
    const ofSettings = known(settings)
    if (!ofSettings.has(prepare)) ofSettings.set(prepare, prepare(settings, read))
    return ofSettings.get(prepare) as Value
  }
}

const PENDING = Symbol('pending')
const ABSENT = Symbol('absent')
