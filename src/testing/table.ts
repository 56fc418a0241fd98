import type { Language } from '../types.ts'
import {
  type CaseTable,
  isAcross,
  type ReplyCase,
  type RuleCase,
  type TemplatesCase,
  toThread,
} from './written.ts'

/** A case of a table, and where it stands there. */
export interface NamedCase {
  readonly language: Language
  readonly kind: (typeof KINDS)[number]
  /** The case in a few words. */
  readonly title: string
  /** The way to it from the table. */
  readonly path: readonly PropertyKey[]
  readonly written: RuleCase
}

/** Of cases, in the order in which they are tried. */
export const LANGUAGES: readonly Language[] = ['ru', 'en']
/** The two lists of each language. */
export const KINDS = ['rejects', 'accepts'] as const

/** All cases of a table, in the order in which they are tried. */
export function casesOf(table: CaseTable): NamedCase[] {
  return LANGUAGES.flatMap((language) =>
    KINDS.flatMap((kind) =>
      (table[language]?.[kind] ?? []).map((written, at) => {
        return { language, kind, title: titleOf(written), path: [language, kind, at], written }
      }),
    ),
  )
}

/** Whatever anybody says in the cases of a language. */
export function saidIn(table: CaseTable, language: Language): string[] {
  const said = casesOf({ [language]: table[language] }).flatMap(({ written }) =>
    (isAcross(written) ? written.templates : toThread(written).messages).map(({ text }) => text),
  )
  return [...new Set(said)]
}

/** Cases in code are named before anybody has looked whether they are any. */
function titleOf(written: RuleCase): string {
  const { name, reply, thread, customer, templates }: Omit<ReplyCase & Partial<TemplatesCase>, 'finds'> =
    written ?? {}
  const said = templates ? templates.map(({ text }) => text).join(' / ') : reply
  return String(name ?? said ?? JSON.stringify(thread?.at(-1) ?? customer ?? ''))
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
}
