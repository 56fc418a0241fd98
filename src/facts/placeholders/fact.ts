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

/** One for each variable of a template; none for a sent reply. */
export const fact: ReplyFact<'placeholders'> = ({ thread, turn }, { settings }) => {
  if (thread.template === undefined) return []
  const { variables } = turn.facts
  if (variables.length === 0) return []
  const own = namesOf(settings.placeholders?.known ?? [])
  const name = thread.template.platform ?? settings.placeholders?.platform
  const stated = name === undefined ? undefined : platformOf(name)
  const told = stated ? [] : platformsTold(variables)
  const judged = new Map<string, Judgement>()
  return variables.map((variable): Placeholder => {
    if (variable.broken) return { variable, verdict: 'broken', ...mended(variable) }
    if (variable.local || variable.syntax === 'tag' || own.has(variable.name))
      return { variable, verdict: 'known' }
    const key = `${variable.syntax} ${variable.name} ${variable.fallback === undefined}`
    const judgement = judged.get(key) ?? (stated ? judge(variable, stated) : guess(variable, told))
    judged.set(key, judgement)
    return { variable, ...judgement }
  })
}

type Judgement = Omit<Placeholder, 'variable'>

const unjudged: Judgement = { verdict: 'unjudged' }

/** What the platform that the template is for makes of the variable. */
function judge(variable: Variable, platform: Platform): Judgement {
  const { name, syntax } = variable
  const { id, names, open } = platform
  if (platform.syntax === undefined || BRACES[syntax] === undefined) return unjudged
  const known = names.spells(name) || (names.has(name) && !isAnothers(variable, platform))
  if (syntax !== platform.syntax) {
    if (known) return { verdict: 'misspelt', platform: id, better: written(name, platform.syntax) }
    return BY_HAND.includes(syntax) ? unjudged : { verdict: 'misspelt', platform: id }
  }
  if (known) return { verdict: wantsFallback(platform, variable) ? 'bare' : 'known', platform: id }
  const better = names.nearest(name, open ? slip(name) : Math.floor(name.length / 4))?.name
  if (open && better === undefined && !isAnothers(variable, platform)) return unjudged
  return { verdict: 'unknown', platform: id, better }
}

/** Whether some other platform alone writes names of this family so. */
const isAnothers = ({ name, syntax }: Variable, { id }: Platform): boolean =>
  platformsWriting(syntax).some(
    (other) => other.id !== id && isOfFamily(other, name) && other.names.spells(name),
  )

/** Nobody says whose the template is: a family of names tells, or a name one slip away from a known one. */
function guess(variable: Variable, told: readonly Platform[]): Judgement {
  const { name, syntax } = variable
  const likely = told.filter((platform) => platform.syntax === syntax)
  const alike = likely.length > 0 ? likely : platformsWriting(syntax)
  if (alike.some(({ names }) => names.has(name))) {
    const bare = likely.length === 1 && wantsFallback(likely[0]!, variable)
    return { verdict: bare ? 'bare' : 'known' }
  }
  const families = likely.filter((platform) => !platform.open && isOfFamily(platform, name))
  if (families.length > 0) {
    const better = nearest(families, name, Math.floor(name.length / 4))
    return { verdict: 'unknown', platform: families.map(({ id }) => id).join(', '), better }
  }
  const better = name.includes('.') ? nearest(alike, name, slip(name)) : undefined
  return better === undefined ? unjudged : { verdict: 'unknown', better }
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
