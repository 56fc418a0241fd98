import type { Entity, Span, Text, TurnFact, Variable, VariableSyntax } from '../../types.ts'
import { type Braces, findBraces } from './braces.ts'
import { readExpression, readHelpScout } from './expression.ts'
import { boundBy, checkTags, readTag, type Tag } from './tags.ts'

/** Every variable and tag of the text, in order; those in code and comments are only shown, not used. */
export const fact: TurnFact<'variables'> = ({ text }) => {
  const { value } = text
  const braced = hasBraces(value) ? [...readBraces(findBraces(value, codeOf(text)))].sort(byPlace) : NONE
  const simple: Variable[] = []
  let at = 0
  for (const entity of text.entities) {
    if (entity.kind !== 'placeholder') continue
    while ((braced[at]?.span.end ?? Number.POSITIVE_INFINITY) <= entity.start) at++
    const next = braced[at]
    if (next === undefined || next.span.start >= entity.end) simple.push(readSimple(entity, value))
  }
  return simple.length === 0 ? braced : [...braced, ...simple].sort(byPlace)
}

const NONE: readonly Variable[] = []

const hasBraces = (value: string): boolean =>
  value.includes('{{') || value.includes('}}') || value.includes('{%')

const byPlace = (a: Variable, b: Variable): number => a.span.start - b.span.start

/** Liquid's own tags are regions of code too. */
const codeOf = ({ regions, value }: Text): readonly Span[] =>
  regions.filter(({ kind, start }) => kind === 'comment' || (kind === 'code' && value[start] === '`'))

function readBraces(braces: readonly Braces[]): readonly Variable[] {
  const tags: Tag[] = []
  const outputs: Variable[] = []
  for (const { kind, start, end, inside, broken } of braces) {
    const span = { start, end }
    const helpScout = kind === 'tag' ? readHelpScout(inside) : undefined
    if (helpScout?.name !== undefined) {
      const { name, fallback } = helpScout
      outputs.push({ span, name, syntax: 'help-scout', fallback, broken, local: false })
    } else if (kind === 'tag' && broken === undefined) {
      tags.push({ ...span, ...readTag(inside) })
    } else if (kind === 'tag') {
      outputs.push({ span, name: readTag(inside).word, syntax: 'tag', broken, local: false })
    } else {
      const { name, fallback } = readExpression(inside)
      if (name !== undefined && isSection(name) && broken === undefined) {
        outputs.push({ span, name, syntax: 'tag', local: false })
        continue
      }
      const reason = broken ?? (name === '' ? 'empty' : undefined)
      if (name !== undefined)
        outputs.push({ span, name, syntax: 'double-curly', fallback, broken: reason, local: false })
    }
  }
  const bound = boundBy(tags)
  const broken = checkTags(tags)
  return [
    ...outputs.map((it) => (bound.has(rootOf(it.name)) ? { ...it, local: true } : it)),
    ...tags.map(
      ({ start, end, word }, at): Variable => ({
        span: { start, end },
        name: word,
        syntax: 'tag',
        broken: broken.get(at),
        local: false,
      }),
    ),
  ]
}

/** Of Mustache: `{{#name}} … {{/name}}`, `{{else}}`. */
const isSection = (name: string): boolean => /^(?:[#/^!>]|else$)/.test(name)

const rootOf = (name: string): string => /^[^.[\s]*/.exec(name)![0]

const SYNTAX: readonly (readonly [opening: string, syntax: VariableSyntax])[] = [
  ['#{', 'zammad'],
  ['%{', 'osticket'],
  ['{$', 'helprace'],
  ['{', 'single-curly'],
  ['$', 'dollar'],
  ['<%', 'percent'],
  ['<', 'angle'],
  ['[', 'bracket'],
  ['%', 'percent'],
  ['*|', 'percent'],
]

function readSimple({ start, end, value: name }: Entity, text: string): Variable {
  const syntax = SYNTAX.find(([opening]) => text.startsWith(opening, start))?.[1] ?? 'blank'
  return { span: { start, end }, name, syntax, local: false }
}
