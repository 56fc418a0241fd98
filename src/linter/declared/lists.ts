/** The lists of a rule without code, by what they are for. */
export interface ListPlan {
  /** The customer says one of these, else the rule is silent. */
  readonly when: boolean
  /** The customer says one of these: he wants it, the rule is silent. */
  readonly asked: boolean
  /** One of these in the reply silences the rule. */
  readonly unless: boolean
  /** None of these in the reply: the whole reply is found. */
  readonly expect: boolean
  readonly avoid: readonly AvoidPlan[]
}

/** A list of what is found where it stands. */
export interface AvoidPlan {
  readonly list: string
  readonly messageId: string
  /** Lists of words of which a harmless phrase may be made. */
  readonly fine: readonly string[]
  /** Lists of words that make a whole sentence harmless. */
  readonly spare: readonly string[]
  /** Lists of words that make the rest of their sentence harmless. */
  readonly before: readonly string[]
}

/** Lists that a rule has once. */
export const SINGLE_LISTS = ['when', 'asked', 'unless', 'expect'] as const

/** Lists that a rule may have several of: `avoid`, and `avoid-…` with a message of its own. */
export const FAMILIES = ['avoid', 'fine', 'spare', 'before'] as const

/** `fine-small` → `small`; `fine` → nothing; undefined: the list is none of that family. */
export function idOf(list: string, family: (typeof FAMILIES)[number]): string | undefined {
  if (list === family) return ''
  return list.startsWith(`${family}-`) ? list.slice(family.length + 1) : undefined
}

/** What the names of a rule's lists say. */
export function planLists(lists: readonly string[]): ListPlan {
  const has = (list: string) => lists.includes(list)
  return {
    when: has('when'),
    asked: has('asked'),
    unless: has('unless'),
    expect: has('expect'),
    avoid: lists.flatMap((list) => {
      const id = idOf(list, 'avoid')
      if (id === undefined) return []
      const own = (family: 'fine' | 'spare' | 'before') =>
        [...new Set([family, id ? `${family}-${id}` : family])].filter(has)
      return [
        { list, messageId: id || 'default', fine: own('fine'), spare: own('spare'), before: own('before') },
      ]
    }),
  }
}
