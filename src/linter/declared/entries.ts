import type { FactChoice, RelatedPlace, Reply, ReplyFacts, Span, Turn, TurnFacts } from '../../types.ts'

/** An entry of a fact, as far as all facts are alike. */
export interface FactEntry {
  readonly span?: Span | undefined
  readonly start?: number
  readonly end?: number
  readonly kind?: unknown
  /** A better wording, for the words of the span. */
  readonly better?: unknown
  /** Places that prove it. */
  readonly related?: readonly RelatedPlace[] | undefined
}

/** A fact of the plate, where it is asked, and which of its entries are meant. */
export interface Source {
  readonly fact: string
  readonly of: 'message' | 'reply'
  /** Undefined: all of them. */
  readonly isMeant: ((entry: FactEntry) => boolean) | undefined
}

/** What a plate's choice says, made ready to be asked of reply after reply. */
export function toSource({ fact, where }: FactChoice, of: Source['of']): Source {
  if (!where) return { fact, of, isMeant: undefined }
  const wanted = Object.entries(where)
  const isMeant = (entry: FactEntry) =>
    wanted.every(([key, values]) => {
      const own = (entry as Record<string, unknown>)[key]
      return Array.isArray(values) ? values.includes(own) : values === own
    })
  return { fact, of, isMeant }
}

/** The entries of a fact that are meant. A fact of the thread is asked of the reply alone. */
export function entriesOf(
  { fact, of, isMeant }: Source,
  reply: Reply,
  turn = reply.turn,
): readonly FactEntry[] {
  const value: unknown =
    of === 'message' ? turn.facts[fact as keyof TurnFacts] : reply.facts[fact as keyof ReplyFacts]
  if (value === undefined) return NONE
  const all = (Array.isArray(value) ? value : [value]) as readonly FactEntry[]
  return isMeant && all.length > 0 ? all.filter(isMeant) : all
}

const NONE: readonly FactEntry[] = []

/** Whether a message of ours holds any of them. */
export const holdsAny = (sources: readonly Source[], reply: Reply, turn?: Turn): boolean =>
  sources.some((source) => (!turn || source.of === 'message') && entriesOf(source, reply, turn).length > 0)

/** Where an entry stands; undefined: it is about the whole message. */
export function spanOf({ span, start, end }: FactEntry): Span | undefined {
  if (span) return span
  return start === undefined || end === undefined ? undefined : { start, end }
}
