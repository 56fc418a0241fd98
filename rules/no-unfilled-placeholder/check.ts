import type { Check, Hole, Reply, Span, Text, Variable } from '../../src/types.ts'

/** So many blanks make a form that the customer fills in. */
const FORM = 3
/** Fewer are a size, a series or a numeral. */
const CROSSES = 4

/** Digits, and what hides them: stars and crosses, Latin and Cyrillic. */
const MASKS = '0123456789*•Xx\u0425\u0445'

/** Filled in by hand: a person may have meant the customer to do it. */
const MANUAL: readonly Variable['syntax'][] = ['bracket', 'angle', 'blank', 'percent', 'single-curly']

export const check: Check = function* (reply, { lexicon, options }) {
  if (reply.thread.template) return
  const { variables, holes } = reply.turn.facts
  if (variables.length === 0 && holes.length === 0) return

  const { text } = reply
  const shown = lexicon.has('subject', text) || isAskedAbout(reply, (asked) => lexicon.has('subject', asked))
  const shapes = new Set(lexicon.find('shape', text).map(({ start }) => text.sentenceAt(start)))
  const isShape = (span: Span) => shapes.has(text.sentenceAt(span.start))
  const isForm = lexicon.has('form', text) || variables.filter(isLine(text)).length >= FORM
  const ignored = new Set((options.ignore as readonly string[]).map((one) => one.toLowerCase()))

  const told = toldOf(reply)
  let tagged = false
  for (const variable of variables) {
    const { span, syntax } = variable
    const written = text.value.slice(span.start, span.end).toLowerCase()
    if (isIn(text, 'quote', span) || (shown && !isIn(text, 'greeting', span))) continue
    if (ignored.has(written) && !isIn(text, 'greeting', span)) continue
    if (told.has(written)) continue
    if (MANUAL.includes(syntax) && (isShape(span) || isInPath(text, span))) continue
    if (syntax === 'blank') {
      const isToFill = isLine(text)(variable) ? isForm || isField(text, span) : isMask(text, span)
      if (!isToFill) yield { span, messageId: 'blank' }
    } else if (syntax === 'bracket' || syntax === 'angle') {
      yield { span, messageId: 'blank' }
    } else if (syntax !== 'tag') {
      yield { span }
    } else if (!tagged) {
      tagged = true
      yield { span }
    }
  }

  if (!shown) {
    for (const hole of holes) {
      const isToFill = hole.kind === 'blank' && (isForm || isShape(hole.span) || isField(text, hole.span))
      if (!isToFill && !isAskedFor(reply, hole)) yield { span: hole.span, messageId: hole.kind }
    }
  }
}

/** The customer wrote of it, or showed a placeholder himself. */
function isAskedAbout({ before }: Reply, isSubject: (text: Text) => boolean): boolean {
  return before.some(
    ({ message, text, facts }) =>
      message.role === 'customer' &&
      (isSubject(text) || facts.variables.some(({ syntax }) => !MANUAL.includes(syntax))),
  )
}

/** What the customer showed himself, as it was written. */
const toldOf = ({ before }: Reply): ReadonlySet<string> =>
  new Set(
    before
      .filter(({ message }) => message.role === 'customer')
      .flatMap(({ text, facts }) =>
        facts.variables
          .filter(({ syntax }) => syntax !== 'blank')
          .map(({ span }) => text.value.slice(span.start, span.end).toLowerCase()),
      ),
  )

/** A number or amount that the reply asks the customer to give. */
function isAskedFor({ text, turn }: Reply, { kind, span }: Hole): boolean {
  return (
    (kind === 'number' || kind === 'amount') &&
    turn.facts.requests.some((request) => text.sentenceAt(request.span.start) === text.sentenceAt(span.start))
  )
}

function isIn({ regions }: Text, kind: 'quote' | 'greeting', at: Span): boolean {
  return regions.some((region) => region.kind === kind && region.start <= at.start && at.start < region.end)
}

const isLine =
  ({ value }: Text) =>
  ({ span, syntax }: Variable): boolean =>
    syntax === 'blank' && value[span.start] === '_'

/** «Дата: ____», or a line that is nothing else. */
function isField({ value }: Text, { start, end }: Span): boolean {
  const before = value.slice(value.lastIndexOf('\n', start - 1) + 1, start).trim()
  const line = value.indexOf('\n', end)
  const after = value.slice(end, line < 0 ? value.length : line).trim()
  return before.endsWith(':') || (before === '' && after === '') || after.startsWith('(')
}

/** A number of which a part is hidden: digits or other masks join on. */
function isMask({ value }: Text, { start, end }: Span): boolean {
  if (end - start < CROSSES && !'№#'.includes(value.slice(0, start).trimEnd().at(-1) ?? ' ')) return true
  const before = value.slice(Math.max(0, start - 6), start)
  const after = value.slice(end, end + 6)
  return joins(after, 0, 1) || joins(before, before.length - 1, -1)
}

/** Whether digits, stars or crosses follow, with at most one dash, bracket or space between; after a space three of them. */
function joins(part: string, from: number, step: 1 | -1): boolean {
  const bonded = '-–/.()+*•'.includes(part[from] ?? 'a')
  const spaced = (part[from] ?? 'a').trim() === ''
  if (!bonded && !spaced) return false
  let count = 0
  for (let at = from + step; MASKS.includes(part[at] ?? ' '); at += step) count++
  return count >= (spaced ? 3 : 1)
}

/** A part of an address or of a command, as instructions show them: `/users/{id}`, `*100*[number]#`. */
function isInPath({ value }: Text, { start, end }: Span): boolean {
  const before = value[start - 1] ?? ' '
  if ('/=\\^'.includes(before) || value[end] === '#') return true
  return before === '*' && '0123456789'.includes(value[start - 2] ?? ' ')
}
