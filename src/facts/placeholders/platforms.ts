import { lazy } from '../../memo.ts'
import type { Variable, VariableSyntax } from '../../types.ts'
import { namesOf } from './names.ts'
import data from './platforms.json' with { type: 'json' }

/** What is known of a help desk's variables. */
export interface Platform {
  readonly id: string
  /** How it writes them; undefined: not known. */
  readonly syntax: VariableSyntax | undefined
  readonly names: ReturnType<typeof namesOf>
  /** Names that want a fallback, because the customer's name may be missing. */
  readonly customer: ReturnType<typeof namesOf>
  /** Beginnings of names by which the platform is told where nobody says it. */
  readonly families: readonly string[]
  /** It has more names than are listed. */
  readonly open: boolean
}

interface Row {
  readonly syntax?: string
  readonly open?: boolean
  readonly families?: readonly string[]
  readonly names?: readonly string[]
  readonly customer?: readonly string[]
}

const platforms = lazy((): readonly Platform[] =>
  Object.entries(data as Readonly<Record<string, Row>>).map(
    ([id, { syntax, names = [], customer = [], families = [], open = false }]) => ({
      id,
      syntax: syntax as VariableSyntax | undefined,
      names: namesOf(names),
      customer: namesOf(customer),
      families,
      open,
    }),
  ),
)

/** The platform of that name, however it is spelt (`Help Scout`, `help-scout`). */
export function platformOf(name: string): Platform | undefined {
  return platforms().find(({ id }) => bare(id) === bare(name))
}

/** Those that write variables so. */
export function platformsWriting(syntax: VariableSyntax): readonly Platform[] {
  return platforms().filter((platform) => platform.syntax === syntax)
}

/** Those of which some variable's name tells. */
export function platformsTold(variables: readonly Variable[]): readonly Platform[] {
  return platforms().filter((platform) =>
    variables.some(({ syntax, name }) => syntax === platform.syntax && isOfFamily(platform, name)),
  )
}

export function isOfFamily({ families }: Platform, name: string): boolean {
  return families.some((family) => name.startsWith(family))
}

const bare = (name: string): string => name.toLowerCase().replace(/[\s._-]/g, '')
