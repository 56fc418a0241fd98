import type { Placeholder, ReplyFact, Variable, VariableSyntax } from '../../types.ts'
import { type Names, type Near, namesOf } from './names.ts'
import { isOfFamily, type Platform, platformOf, platformsTold, platformsWriting } from './platforms.ts'

/** How a program's variables begin and end; what is not here may be meant for the agent's hand. */
const BRACES: Readonly<Partial<Record<VariableSyntax, readonly [open: string, close: string]>>> = {
  'double-curly': ['{{', '}}'],
  'help-scout': ['{%', '%}'],
  zammad: ['#{', '}'],
  osticket: ['%{', '}'],
  helprace: ['{$', '}'],
  'single-curly': ['{', '}'],
  dollar: ['$', ''],
}

/** Agents put these round words that they fill in themselves. */
const BY_HAND: readonly VariableSyntax[] = ['single-curly', 'dollar']

/** A slip of the hand, where not all names are known: one character, in a long name two. */
const slip = (name: string): number => (name.length < 14 ? 1 : 2)

/** One for each variable of a template that is not filled; none for a sent reply. */
export const fact: ReplyFact<'placeholders'> = ({ thread, turn, text }, { settings }) => {
  if (thread.template === undefined) return NONE
  const { variables } = turn.facts
  if (variables.length === 0) return NONE
  const own = namesOf(settings.placeholders?.known ?? [])
  const platform = thread.template.platform ?? settings.placeholders?.platform
  const stated = platform === undefined ? undefined : platformOf(platform)
  const told = stated ? [] : platformsTold(variables)
  const judged = new Map<string, Judgement | undefined>()
  return variables.flatMap((variable): readonly Placeholder[] => {
    const { span, name, syntax, fallback, broken, local } = variable
    if (broken) return [{ span, kind: broken, ...mended(variable) }]
    if (local || syntax === 'tag' || own.has(name)) return NONE
    const key = `${syntax} ${name} ${fallback === undefined}`
    const judgement = judged.has(key)
      ? judged.get(key)
      : stated
        ? judge(variable, stated)
        : guess(variable, told)
    judged.set(key, judgement)
    if (!judgement) return NONE
    const renamed =
      judgement.name === undefined ? {} : { better: rename(variable, judgement.name, text.value) }
    return [{ span, ...judgement, ...renamed }]
  })
}

const NONE: readonly Placeholder[] = []

/** The variable as it is written, with another name. */
function rename({ name, span }: Variable, better: string, text: string): string {
  const start = text.indexOf(name, span.start)
  return text.slice(span.start, start) + better + text.slice(start + name.length, span.end)
}

type Judgement = Omit<Placeholder, 'span'>

/** What is wrong with the variable on the platform that the template is for; undefined: nothing, or nobody knows. */
function judge(variable: Variable, platform: Platform): Judgement | undefined {
  const { name, syntax } = variable
  const { id, names, open } = platform
  if (platform.syntax === undefined || BRACES[syntax] === undefined) return undefined
  const known = names.spells(name) || (names.has(name) && !isAnothers(variable, platform))
  if (syntax !== platform.syntax) {
    if (known) return { kind: 'syntax', platform: id, better: written(name, platform.syntax) }
    return BY_HAND.includes(syntax) ? undefined : { kind: 'syntax', platform: id }
  }
  if (known) return wantsFallback(platform, variable) ? { kind: 'fallback', platform: id } : undefined
  const near = names.nearest(name, open ? slip(name) : Math.floor(name.length / 4))?.name
  if (open && near === undefined && !isAnothers(variable, platform)) return undefined
  return { kind: 'unknown', platform: id, name: near }
}

/** Whether some other platform alone writes names of this family so. */
const isAnothers = ({ name, syntax }: Variable, { id }: Platform): boolean =>
  platformsWriting(syntax).some(
    (other) => other.id !== id && isOfFamily(other, name) && other.names.spells(name),
  )

/** Nobody says whose the template is: a family of names tells, or a name one slip away from a known one. */
function guess(variable: Variable, told: readonly Platform[]): Judgement | undefined {
  const { name, syntax } = variable
  const likely = told.filter((platform) => platform.syntax === syntax)
  const alike = likely.length > 0 ? likely : platformsWriting(syntax)
  if (alike.some(({ names }) => names.has(name)))
    return likely.length === 1 && wantsFallback(likely[0]!, variable) ? { kind: 'fallback' } : undefined
  const families = likely.filter((platform) => !platform.open && isOfFamily(platform, name))
  if (families.length > 0) {
    const near = nearest(families, name, Math.floor(name.length / 4))
    return { kind: 'unknown', platform: families.map(({ id }) => id).join(', '), name: near }
  }
  const near = name.includes('.') ? nearest(alike, name, slip(name)) : undefined
  return near === undefined ? undefined : { kind: 'near', name: near }
}

function nearest(platforms: readonly { names: Names }[], name: string, most: number): string | undefined {
  let best: Near | undefined
  for (const { names } of platforms) {
    const near = names.nearest(name, best === undefined ? most : best.distance - 1)
    if (near !== undefined) best = near
  }
  return best?.name
}

const wantsFallback = ({ customer }: Platform, { name, fallback }: Variable): boolean =>
  fallback === undefined && customer.has(name)

function written(name: string, syntax: VariableSyntax): string | undefined {
  const braces = BRACES[syntax]
  return braces && `${braces[0]}${name}${braces[1]}`
}

/** Braces with one half missing are completed. */
function mended({ broken, name, syntax }: Variable): { better?: string | undefined } {
  const isHalf = (broken === 'unclosed' || broken === 'unopened') && name !== ''
  return isHalf ? { better: written(name, syntax) } : {}
}
