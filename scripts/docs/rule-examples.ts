import type { Language } from '../../src/types.ts'

/** `cases.yaml` of a rule, as far as a page shows it. */
export type CaseTable = Readonly<
  Record<Language, { readonly rejects: readonly Case[]; readonly accepts: readonly Case[] }>
>

interface Case {
  readonly customer?: string | readonly string[]
  readonly thread?: readonly Readonly<Record<string, unknown>>[]
  readonly reply?: string
  /** Of the reply, and the clock: ISO 8601. */
  readonly at?: string
  readonly now?: string
  readonly channel?: string
  readonly templates?: readonly { readonly id?: string; readonly file?: string; readonly text: string }[]
  readonly finds?: readonly (string | { readonly quote?: string })[]
}

/** So many cases are shown, the shortest that are not of one line. */
const SHOWN = 3

/** Cases as quotations, in the order of the table. */
export function examples(cases: readonly Case[], language: Language): string {
  const shortest = cases
    .toSorted((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
    .slice(0, SHOWN)
  return cases
    .filter((one) => shortest.includes(one))
    .map((one) => example(one, language))
    .join('\n\n<br>\n\n')
}

function example(one: Case, language: Language): string {
  const said = [
    ...(one.thread ?? []).map(turn),
    ...[one.customer ?? []].flat().map((text): Turn => ['customer', text]),
    ...(one.reply === undefined ? [] : [['agent', one.reply, one.at] as const]),
    ...(one.templates ?? []).map(({ id, file, text }): Turn => [file ?? id ?? '', text]),
  ]
  const lines = said.map(([role, text, at], i) => {
    const about = [i === 0 ? one.channel : undefined, moment(at)].filter((part) => part !== undefined)
    const beside = about.length > 0 ? ` _(${about.join(', ')})_` : ''
    const name = (SPEAKERS[language] as Readonly<Record<string, string>>)[role] ?? `\`${role}\``
    return `> **${name}:**${beside} ${marked(text, quotes(one)).trim().replace(/\n+/gu, '  \n> ')}`
  })
  if (one.now !== undefined) lines.push(`> **${NOW[language]}:** _${moment(one.now)}_`)
  return lines.join('  \n')
}

type Turn = readonly [role: string, text: string, at?: string | undefined]

/** Day and time of day, as they were written. */
const moment = (at: string | undefined) => at && `${at.slice(0, 10)} ${at.slice(11, 16)}`

function turn(written: Readonly<Record<string, unknown>>): Turn {
  if (typeof written.role === 'string')
    return [written.role, String(written.text ?? ''), written.at as string | undefined]
  const [[role, text] = ['', '']] = Object.entries(written)
  return [role, String(text)]
}

const quotes = ({ finds = [] }: Case): readonly string[] =>
  finds
    .map((found) => (typeof found === 'string' ? found : (found.quote ?? '')))
    .filter((quote) => quote !== '')

/** The words that are found, underlined; what HTML would take for its own is written as text. */
function marked(text: string, found: readonly string[]): string {
  const written = (part: string) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return found.reduce(
    (marks, quote) => marks.replace(written(quote), (whole) => `<ins>${whole}</ins>`),
    written(text),
  )
}

const SPEAKERS = {
  en: { customer: 'Customer', agent: 'Agent', bot: 'Bot', note: 'Note', system: 'System' },
  ru: { customer: 'Клиент', agent: 'Агент', bot: 'Бот', note: 'Заметка', system: 'Система' },
} as const

const NOW = { en: 'Now', ru: 'Сейчас' } as const
