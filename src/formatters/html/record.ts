import type { Channel, Language, Role } from '../../types.ts'

/** A thread with findings, as the page holds it. */
export interface ReportThread {
  /** Relative to the working folder. */
  readonly file: string
  readonly id?: string | undefined
  /** Subject of the thread, or title of the template. */
  readonly title?: string | undefined
  readonly channel?: Channel | undefined
  /** Empty: the results did not keep them. */
  readonly messages: readonly ReportMessage[]
  readonly findings: readonly ReportFinding[]
}

/** A message as the page shows it. */
export interface ReportMessage {
  readonly role: Role
  readonly text: string
  readonly name?: string | undefined
  readonly at?: string | undefined
  readonly internal?: true | undefined
}

/** A finding as the page shows it. */
export interface ReportFinding {
  readonly rule: string
  readonly error: boolean
  readonly text: string
  /** In the file. */
  readonly line: number
  readonly column: number
  /** The judged words; undefined: the file as a whole. */
  readonly place?: ReportPlace | undefined
  /** The words of others that it answers. */
  readonly related: readonly (ReportPlace & { readonly text: string; readonly file?: string | undefined })[]
  /** What to write instead, in words. */
  readonly suggestions: readonly string[]
  readonly fixable?: true | undefined
  readonly agent?: string | undefined
  readonly channel?: Channel | undefined
  /** `2026-03-01` */
  readonly day?: string | undefined
  readonly url?: string | undefined
}

/** Words of a message; without `start` and `end` all of it. */
export interface ReportPlace {
  readonly message: number
  readonly quote: string
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** What is known at the end: how much was judged. */
export interface ReportAbout {
  readonly version: string
  readonly locale?: Language | undefined
  /** Threads and templates, clean ones too. */
  readonly threads: number
  /** Replies judged, in all and of each agent and channel; 0: the results did not keep threads. */
  readonly replies: number
  readonly agents: Readonly<Record<string, number>>
  readonly channels: Readonly<Record<string, number>>
}
