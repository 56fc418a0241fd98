import type { RuleContext } from './check.ts'
import type { Data } from './finding.ts'
import type { Reply } from './reply.ts'
import type { Span } from './text.ts'
import type { Channel, Template, TextLanguage } from './thread.ts'

/** A value that JSON keeps whole. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** What a rule keeps of one template, so that all templates of a run can be compared without their texts. */
export interface Summary<Value = Json> {
  /** Plain: a later run may take it out of a cache. */
  readonly value: Value
  /** Where a finding may point; it names them by index. */
  readonly places?: readonly Span[] | undefined
}

/** Sums a template up; undefined: it is not compared with others. */
export type Summarize<Value = Json> = (reply: Reply, context: RuleContext) => Summary<Value> | undefined

/** One linted template of a run, summed up. */
export interface SummedTemplate<Value = Json> {
  readonly id: string | undefined
  /** What people call it: title, id, or file. */
  readonly name: string
  /** Relative to the working folder, with `/`. */
  readonly file: string
  /** Where it begins in the file. */
  readonly line: number
  readonly channel: Channel | undefined
  readonly template: Template
  readonly language: TextLanguage
  /** As the template, its id or its path tell it: `ru`, `en-gb`; undefined: none of them does. */
  readonly locale: string | undefined
  /** Its number among groups of templates that are one template in several locales; the same for all variants. */
  readonly family: number
  readonly value: Value
}

/** What `checkFiles` yields: in which of the templates, by index, and at which place of its summary; no place: all of it. */
export interface FilesFinding {
  readonly template: number
  readonly place?: number | undefined
  readonly messageId?: string | undefined
  readonly data?: Data | undefined
  /** Other templates that prove it. */
  readonly related?: readonly RelatedTemplate[] | undefined
}

/** Another template of the run, by its place among those compared; `place`: which of the places that its summary named. */
export interface RelatedTemplate {
  readonly template: number
  readonly place?: number | undefined
  /** Names a message of the room that says what stands there. */
  readonly messageId?: string | undefined
}

/** Judges all templates of a run together, once, in the order in which they were read. */
export type FilesCheck<Value = Json> = (
  templates: readonly SummedTemplate<Value>[],
  context: Pick<RuleContext, 'options'>,
) => Iterable<FilesFinding>
