import type { AddressForm, Channel } from './thread.ts'

/** What a channel asks of a reply. */
export interface ChannelLimits {
  readonly maxCharacters?: number | undefined
  readonly maxSentences?: number | undefined
  readonly maxParagraphs?: number | undefined
  /** `5m` and `24h` of working time, `2d`: the same time two days later, `1 business day`: on the next working day. */
  readonly respondWithin?: string | undefined
  /** `once`: in the first reply and in no other; `first`: in the first reply at least; `free`: as the agent likes. */
  readonly greeting?: 'once' | 'first' | 'free' | undefined
  /** When somebody answers: `Mon-Fri 09:00-18:00, Sat 10:00-15:00 Europe/Moscow`, `пн-пт 9-18`, `24/7`. Default: always, holidays apart. */
  readonly hours?: string | undefined
}

/** What a config tells all rules. `docs/rules/` says which rule reads what. */
export interface Settings {
  readonly glossary?:
    | readonly { term: string; means?: string | undefined; not?: readonly string[] | undefined }[]
    | undefined
  readonly topics?:
    | readonly { when: readonly string[]; details: readonly (readonly string[])[] }[]
    | undefined
  readonly brands?: readonly { name: string; wrong?: readonly string[] | undefined }[] | undefined
  readonly facts?: readonly { about: string; value: string }[] | undefined
  readonly templates?: readonly (string | { id: string; text: string })[] | undefined
  readonly synonyms?: readonly (readonly string[])[] | undefined
  readonly placeholders?: { platform?: string | undefined; known?: readonly string[] | undefined } | undefined
  /** `--score`: how much rules weigh, by id; 0 leaves a rule out. Default: 2 for errors, 1 for warnings. */
  readonly score?: { weights?: Readonly<Record<string, number>> | undefined } | undefined
  readonly orderNumber?: string | undefined
  readonly address?: AddressForm | undefined
  /** Rules and facts see the defaults of `src/linter/channels.json` here, with the user's own on top. */
  readonly channels?: Readonly<Partial<Record<Channel, ChannelLimits>>> | undefined
  /** Days without work: `2026-05-01`. */
  readonly holidays?: readonly string[] | undefined
}
