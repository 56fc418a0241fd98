import picomatch from 'picomatch'
import type { Author, Point, ReadProblem, Role } from '../types.ts'

/** Says of an author whether one of the patterns means them. */
type Matcher = (author: Author) => boolean

/**
 * Who speaks, where an export does not say: agents are named by the user, by name, id or e-mail, `*` for any part of it, or
 * `@example.com` for all who write from there. Everybody else is a customer.
 */
export class Cast {
  readonly #isAgent: Matcher
  readonly #patterns: readonly string[]
  /** Authors met, with how much they said; a few are enough to choose from. */
  readonly #met = new Map<string, number>()
  #anyAgent = false

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns
    this.#isAgent = matcherOf(patterns)
  }

  /** Whether the user named any agents. */
  get named(): boolean {
    return this.#patterns.length > 0
  }

  /** While no agents are named nobody can tell who waits for whom: all are `system`, which no rule judges. */
  role(author: Author): Role {
    const name = nameOf(author)
    if (this.#met.has(name) || this.#met.size < MOST) this.#met.set(name, (this.#met.get(name) ?? 0) + 1)
    if (!this.named) return 'system'
    if (!this.#isAgent(author)) return 'customer'
    this.#anyAgent = true
    return 'agent'
  }

  /** Whether somebody is one of the agents, whoever speaks. */
  isAgent(author: Author): boolean {
    return this.#isAgent(author)
  }

  /** At the file's end: nobody in it is an agent, so that nothing in it can be judged. */
  problem(at: Point): ReadProblem | undefined {
    if (this.#anyAgent || this.#met.size === 0) return undefined
    const met = [...this.#met].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} (${count})`)
    const agents = this.#patterns.map((pattern) => `"${pattern}"`).join(', ')
    const said =
      this.#patterns.length === 0
        ? 'The file does not say who is the agent: name them with --agents or "agents" in the config.'
        : `None of the agents ${agents} speaks here.`
    return { problem: `${said} Authors met: ${met.join(', ')}.`, at }
  }
}

/** As many authors are listed. */
const MOST = 20

function nameOf({ name, email, id }: Author): string {
  const names = [name, email && `<${email}>`].filter((part) => part !== undefined)
  return names.join(' ') || id || 'no name'
}

function matcherOf(patterns: readonly string[]): Matcher {
  const exact = new Set(
    patterns.filter((pattern) => !isLoose(pattern)).map((pattern) => pattern.toLowerCase()),
  )
  const loose = patterns
    .filter(isLoose)
    .map((pattern) => picomatch(pattern.replace(/^@/, '*@'), { nocase: true, bash: true, dot: true }))
  return ({ id, name, email }) =>
    [id, name, email].some(
      (value) =>
        value !== undefined && (exact.has(value.toLowerCase()) || loose.some((matches) => matches(value))),
    )
}

const isLoose = (pattern: string) => pattern.includes('*') || pattern.startsWith('@')
