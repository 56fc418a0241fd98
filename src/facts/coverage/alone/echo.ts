import type { Question, QuestionType, Text, Word } from '../../../types.ts'

/**
 * The sentence of a reply that begins as the question wants it answered: in Russian with its verb, its preposition or a number of what there is,
 * in English with "it can be" and its verb; -1: none does.
 */
export function echoOf({ type, span }: Question, asked: Text, reply: Text, alone: boolean): number {
  const from = asked.wordFrom(span.start)
  const words = asked.words.slice(from, asked.wordFrom(span.end - 1) + 1)
  const begins = begunBy(type, words, reply.language === 'ru', alone)
  if (begins === undefined) return -1
  return reply.sentences.findIndex(
    ({ from, to, own, mark }) => own && mark !== '?' && begins(reply.words.slice(from, to)),
  )
}

function begunBy(type: QuestionType, words: readonly Word[], isRussian: boolean, alone: boolean) {
  if (!isRussian) return type === 'yesno' ? itIs(words) : undefined
  return type === 'yesno' || type === 'which' ? yes(words, alone) : reason(words)
}

type Begins = (sentence: readonly Word[]) => boolean

/** «Едет?» – «Едет, до вас 12 минут»; «Есть супы?» – «Три: …» */
function yes(words: readonly Word[], alone: boolean): Begins | undefined {
  const verbs = new Set(words.filter(isVerb).map(({ lexeme }) => lexeme.topics[0]!))
  const counts = alone && words.some(({ lexeme }) => lexeme.is.has('finite') && lexeme.stop)
  if (verbs.size === 0 && !counts) return undefined
  return (sentence) => {
    const first = sentence[0]?.lexeme.is.has('negation') ? sentence[1] : sentence[0]
    if (first === undefined) return false
    return isVerb(first) ? verbs.has(first.lexeme.topics[0]!) : counts && isCount(sentence)
  }
}

/** "Can the phone be synced?" – "It can really be synced" */
function itIs(words: readonly Word[]): Begins {
  const asked = new Set(words.filter(isContent).map(({ lexeme }) => lexeme.topics[0]!))
  return (sentence) => {
    const [first] = sentence
    if (!first?.lexeme.is.has('pronoun') || !first.lexeme.is.has('3per')) return false
    const said = sentence.find(isContent)
    return said !== undefined && asked.has(said.lexeme.topics[0]!)
  }
}

/** «За что 340 ₽?» – «За уборку и лифт». */
function reason([first, next]: readonly Word[]): Begins | undefined {
  if (first === undefined || !first.lexeme.is.has('preposition') || !next?.lexeme.may.has('pronoun'))
    return undefined
  return ([begin, after]) => begin?.lexeme === first.lexeme && after?.lexeme.stop === false
}

const isCount = ([first, next]: readonly Word[]): boolean =>
  first?.lexeme.is.has('numeral') === true && next?.border === 'none' && next.lexeme.is.has('noun')

const isContent = ({ lexeme }: Word): boolean => !lexeme.stop

/** Tells of something, and is no small word. */
const isVerb = ({ lexeme: { is, stop } }: Word): boolean => !stop && is.has('finite') && !is.has('imperative')
