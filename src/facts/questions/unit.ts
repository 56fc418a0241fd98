import type { Question, QuestionType } from '../../types.ts'

/** A question while it is being made out: words `[from, to)` of the text. */
export interface Unit {
  readonly from: number
  readonly to: number
  readonly kind: Question['kind']
  readonly type: QuestionType
  readonly confidence: number
  /** Marked as a question by its writer. */
  readonly explicit: boolean
  /** Has a question word or turn. */
  readonly headed: boolean
}

/** What its words alone tell of a question. */
export type Found = Pick<Unit, 'from' | 'to' | 'type' | 'confidence' | 'headed'>
