import type { QuestionType } from '../../../types.ts'

/** What a sentence of the reply gives, one bit each. */
export const Evidence = {
  when: 1 << 0,
  howlong: 1 << 1,
  howmuch: 1 << 2,
  where: 1 << 3,
  how: 1 << 4,
  why: 1 << 5,
  which: 1 << 6,
  who: 1 << 7,
  what: 1 << 8,
  yesno: 1 << 9,
  request: 1 << 10,
  refusal: 1 << 11,
  deferral: 1 << 12,
  askback: 1 << 13,
  redirect: 1 << 14,
  elsewhere: 1 << 15,
  privately: 1 << 16,
  /** «Да», «нет» as the first word. */
  opener: 1 << 17,
  offer: 1 << 18,
  all: 1 << 19,
  passed: 1 << 20,
  /** A date, time or duration. */
  dated: 1 << 21,
  /** An amount, share or number. */
  counted: 1 << 22,
  /** A private channel is named. */
  private: 1 << 23,
  /** A reason in so many words. */
  because: 1 << 24,
  /** A date, amount or number, and hardly anything else. */
  value: 1 << 25,
  /** Asks something. */
  asks: 1 << 26,
  /** Tells what happened. */
  past: 1 << 27,
  /** Has more than one clause. */
  compound: 1 << 28,
  /** «Нет» as the first word. */
  no: 1 << 29,
  /** Ends a clause with the verb alone: "The manager does". */
  stands: 1 << 30,
  /** A price or a share. */
  priced: 1 << 31,
} as const

/** A value that stands there for all to see. */
export const FIGURES = Evidence.dated | Evidence.counted

/** The evidence that answers a question of a type. */
export const ANSWERS: Readonly<Record<QuestionType, number>> = {
  when: Evidence.when,
  howlong: Evidence.howlong | Evidence.when,
  howmuch: Evidence.howmuch,
  where: Evidence.where,
  how: Evidence.how,
  why: Evidence.why,
  which: Evidence.which | Evidence.what | Evidence.opener | Evidence.value,
  who: Evidence.who,
  what: Evidence.what | Evidence.request,
  yesno: Evidence.yesno | Evidence.opener,
}

/** The evidence that meets a request or helps with a problem. */
export const MEETS = Evidence.request | Evidence.how | Evidence.opener | Evidence.elsewhere
