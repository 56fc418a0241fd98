import { didYouMean } from '../nearest.ts'
import type { Fix, LintMessage, SuppressedLintMessage } from '../types.ts'
import { type Directive, parseDirectives } from './comments.ts'

const ALL = '*'

/** Messages, parted by what directives say of them. */
export interface Applied {
  readonly messages: LintMessage[]
  readonly suppressed: SuppressedLintMessage[]
}

/** The directives of one template file, in ESLint's words and with ESLint's meaning. */
export class Directives {
  readonly #all: readonly Directive[]
  readonly #source: string

  /** `hash`: the file is YAML, where `# …` is a comment. */
  constructor(source: string, { hash = false } = {}) {
    this.#source = source
    this.#all = source.includes('replylint-') ? parseDirectives(source, hash) : []
  }

  /** Parts messages (with places in the file) into those that stand and those that a directive keeps silent. */
  apply(messages: readonly LintMessage[]): Applied {
    const applied: Applied = { messages: [], suppressed: [] }
    for (const message of messages) {
      const silencers = message.fatal || this.#all.length === 0 ? [] : this.#silencers(message)
      if (silencers.length === 0) applied.messages.push(message)
      else
        applied.suppressed.push({
          ...message,
          suppressions: silencers.map(({ justification }) => ({ kind: 'directive', justification })),
        })
    }
    return applied
  }

  /** After all messages of the file are applied: what the directives say that had no effect. */
  unused(severity: 1 | 2, rules: ReadonlyMap<string, unknown>): LintMessage[] {
    return this.#all.flatMap((directive) => {
      const texts = complaints(directive, rules)
      const whole = directive.used.size === 0
      return texts.map(
        (message): LintMessage => ({
          ruleId: null,
          severity,
          message,
          line: directive.line,
          column: directive.column,
          ...(whole && texts.length === 1 ? { fix: removal(directive, this.#source) } : {}),
        }),
      )
    })
  }

  #silencers(message: LintMessage): Directive[] {
    const id = message.ruleId ?? ''
    const about = this.#all.filter(({ rules }) => rules.length === 0 || rules.includes(id))
    const block = about.findLast(
      ({ kind, line, column }) =>
        (kind === 'disable' || kind === 'enable') &&
        (line < message.line || (line === message.line && column <= message.column)),
    )
    const line = about.findLast(
      ({ kind, line, endLine }) =>
        (kind === 'disable-line' && line === message.line) ||
        (kind === 'disable-next-line' && endLine + 1 === message.line),
    )
    const silencers = [block?.kind === 'disable' ? block : undefined, line].filter((one) => one !== undefined)
    for (const { used, rules } of silencers) used.add(rules.length === 0 ? ALL : id)
    return silencers
  }
}

function complaints(directive: Directive, rules: ReadonlyMap<string, unknown>): string[] {
  if (directive.kind === 'enable') return []
  const name = `replylint-${directive.kind}`
  if (directive.rules.length === 0)
    return directive.used.has(ALL) ? [] : [`Unused ${name} directive (no problems were reported).`]
  const idle = directive.rules.filter((rule) => !directive.used.has(rule))
  const unknown = idle.filter((rule) => !rules.has(rule) && !rule.includes('/'))
  const known = idle.filter((rule) => !unknown.includes(rule))
  const grouped =
    idle.length === directive.rules.length && known.length > 0 ? [known] : known.map((id) => [id])
  return [
    ...unknown.map(
      (id) => `Unused ${name} directive: there is no rule '${id}'.${didYouMean(id, rules.keys())}`,
    ),
    ...grouped.map((ids) => `Unused ${name} directive (no problems were reported from ${anyOf(ids)}).`),
  ]
}

function anyOf(ids: readonly string[]): string {
  const quoted = ids.map((id) => `'${id}'`)
  if (quoted.length < 3) return quoted.join(' or ')
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}`
}

/** The comment, with its line when nothing else stands there. */
function removal({ start, end }: Directive, source: string): Fix {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const newline = source.indexOf('\n', end)
  const lineEnd = newline === -1 ? source.length : newline + 1
  const alone = source.slice(lineStart, start).trim() === '' && source.slice(end, lineEnd).trim() === ''
  return { range: alone ? [lineStart, lineEnd] : [start, end], text: '' }
}
