import type { Lexicon, Match, Span, Text } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'

/** Grades that a message gives in words: «2 из 5», "5/5". */
export interface Grades {
  readonly low: readonly Span[]
  readonly top: readonly Span[]
}

const NONE: Grades = { low: [], top: [] }

/** A message that is a grade and no more: "2/5". */
const BARE = /^\s*(\d{1,2})\s*\/\s*(5|10)\s*[.!]*\s*$/

/** Shares of the whole scale. */
const MIDDLING = 0.6
const TOP = 0.9

function bareGrade({ value }: Text): Grades | undefined {
  const [whole, grade, scale] = BARE.exec(value) ?? []
  if (whole === undefined) return undefined
  const share = Number(grade) / Number(scale)
  const all = [{ start: 0, end: value.length }]
  return { low: share <= MIDDLING ? all : [], top: share >= TOP && share <= 1 ? all : [] }
}

/** Those of a sentence that says no more, or speaks of a grade; a middling one is low where nothing else is said. */
export function gradesIn(text: Text, lexicon: Lexicon): Grades {
  const bare = bareGrade(text)
  if (bare) return bare
  const low = lexicon.find('lowGrade', text)
  const top = lexicon.find('topGrade', text)
  const fair = lexicon.find('fairGrade', text).filter((match) => isAll(match, 0, text.words.length))
  if (low.length + top.length + fair.length === 0) return NONE
  const named = sentencesOf(text, lexicon.find('grade', text))
  const isGrade = (match: Match): boolean => {
    const { sentence } = text.words[match.from]!
    const { from, to } = text.sentences[sentence]!
    return named.has(sentence) || isAll(match, from, to)
  }
  return { low: [...low.filter(isGrade), ...fair], top: top.filter(isGrade) }
}

const isAll = (match: Match, from: number, to: number): boolean => match.from === from && match.to === to
