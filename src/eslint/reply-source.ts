import { type Directive, hasHashComments, parseDirectives } from '../directives/comments.ts'
import { lint } from '../linter/linter.ts'
import type { ActiveRule } from '../linter/plan.ts'
import type { RuleSet } from '../linter/rule-set.ts'
import type { Entry, Language, LintMessage, Settings } from '../types.ts'

/** The only node: ESLint wants a tree, our rules do not. */
export interface FileNode {
  readonly type: 'File'
  readonly range: readonly [number, number]
  readonly entries: readonly Entry[]
}

type Node = FileNode | Directive

interface File {
  readonly text: string
  readonly path: string
}

/** A file of templates as ESLint holds it. All rules that are on judge it in one go, so that its texts are analysed once. */
export class ReplySource {
  readonly text: string
  readonly ast: FileNode
  readonly visitorKeys = { File: [] }
  readonly #rules: RuleSet
  readonly #locale: Language | undefined
  readonly #directives: readonly Directive[]
  readonly #active: ActiveRule[] = []
  #messages: readonly LintMessage[] | undefined

  constructor(ast: FileNode, { text, path }: File, rules: RuleSet, locale: Language | undefined) {
    this.ast = ast
    this.text = text
    this.#rules = rules
    this.#locale = locale
    this.#directives = text.includes('replylint-') ? parseDirectives(text, hasHashComments(path)) : []
  }

  /** A rule that is on. ESLint makes all of them before it visits the file. */
  enlist(rule: ActiveRule): void {
    this.#active.push(rule)
  }

  /** What all rules find. */
  messages(settings: Settings): readonly LintMessage[] {
    this.#messages ??= this.ast.entries.flatMap(({ thread, origin }) =>
      lint(thread, this.#rules, { active: this.#active, settings, origin, locale: this.#locale }),
    )
    return this.#messages
  }

  getLoc(node: Node) {
    const [start, end] = this.getRange(node)
    return { start: this.#pointAt(start), end: this.#pointAt(end) }
  }

  getRange(node: Node): [number, number] {
    return 'range' in node ? [...node.range] : [node.start, node.end]
  }

  getText(node?: Node): string {
    return node ? this.text.slice(...this.getRange(node)) : this.text
  }

  getParent(): undefined {
    return undefined
  }

  getAncestors(): [] {
    return []
  }

  getInlineConfigNodes(): Directive[] {
    return [...this.#directives]
  }

  /** Our directives, for ESLint to obey: rules in them go by the names that they have without the plugin’s. */
  getDisableDirectives() {
    const directives = this.#directives.map((node) => {
      const { kind, rules, justification } = node
      return { type: kind, node, value: rules.map((id) => `${PLUGIN}/${id}`).join(', '), justification }
    })
    return { directives, problems: [] }
  }

  *traverse() {
    yield { kind: 1 as const, target: this.ast, phase: 1 as const, args: [this.ast] }
  }

  #pointAt(offset: number) {
    const before = this.text.slice(0, offset)
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  }
}

/** What configs call the plugin. */
export const PLUGIN = 'replylint'
