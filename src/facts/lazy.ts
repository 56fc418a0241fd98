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
  class LazyFacts {
    readonly subject: Subject
    readonly settings: Settings
    readonly values: unknown[] = []

    constructor(subject: Subject, settings: Settings) {
      this.subject = subject
      this.settings = settings
    }
  }

  facts.forEach(({ name, lexicon, compute }, slot) => {
    Object.defineProperty(LazyFacts.prototype, name, {
      enumerable: true,
      get(this: LazyFacts) {
        const known = this.values[slot]
        if (known === pending) throw new Error(`The fact "${name}" depends on itself`)
        if (known !== undefined) return known === absent ? undefined : known
        this.values[slot] = pending
        try {
          const value = compute(this.subject, {
            lexicon,
            settings: this.settings,
            prepared: (prepare) => prepared(prepare, this.settings),
            read,
          })
          this.values[slot] = value === undefined ? absent : value
          return value
        } finally {
          if (this.values[slot] === pending) this.values[slot] = undefined
        }
      },
    })
  })

  return (subject, settings) => new LazyFacts(subject, settings) as unknown as Facts
}

/** What facts made of settings. */
type Prepared = <Value>(prepare: Prepare<Value>, settings: Settings) => Value

/** Keeps what is made of settings for as long as the settings are. */
export function rememberPrepared(read: (value: string) => Text): Prepared {
  const known = new WeakMap<Settings, Map<Prepare<unknown>, unknown>>()
  return <Value>(prepare: Prepare<Value>, settings: Settings) => {
    const ofSettings = known.get(settings) ?? new Map<Prepare<unknown>, unknown>()
    known.set(settings, ofSettings)
    if (!ofSettings.has(prepare)) ofSettings.set(prepare, prepare(settings, read))
    return ofSettings.get(prepare) as Value
  }
}

const pending = Symbol('pending')
const absent = Symbol('absent')
