import type { Text } from '../../types.ts'

/** So many words back a negation or a subject still counts. */
const REACH = 4

/** No clause is looked at further back. */
const LONG = 10

/** What stands before a word in its clause. */
export interface Before {
  /** The person of the last pronoun that can be a subject; behind an English conjunction, only we and I still can. */
  readonly person: '1per' | '2per' | '3per' | undefined
  readonly denied: boolean
  /** Words between the clause's begin and the word. */
  readonly length: number
  /** The number of the last small verb before it (can, will, быть, можно), near and behind any English conjunction. */
  readonly helper: number | undefined
}

/** Read back from a word to the border of its clause. */
export function clauseBefore({ words, language }: Text, at: number): Before {
  let person: Before['person']
  let helper: number | undefined
  let denied = false
  let joined = false
  let i = at
  while (i > 0 && at - i < LONG && words[i]!.border === 'none') {
    i--
    const { is, stop } = words[i]!.lexeme
    joined ||= language === 'en' && is.has('conjunction')
    if (is.has('negation') && at - i <= REACH) denied = true
    if (helper === undefined && !joined && stop && (is.has('verb') || is.has('finite')) && at - i <= REACH)
      helper = i
    if (joined && !is.has('1per')) continue
    if (person === undefined && is.has('pronoun') && (language === 'en' || is.has('nomn'))) {
      person = is.has('1per') ? '1per' : is.has('2per') ? '2per' : is.has('3per') ? '3per' : undefined
    }
  }
  return { person, denied, length: at - i, helper }
}
