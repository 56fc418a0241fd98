import type { Sentence } from '../../types.ts'
import { clauseStart } from './clauses.ts'
import type { Cues } from './cues.ts'
import type { Unit } from './unit.ts'

/** The request of a sentence that asks nothing, without the reason given for it, less sure where he wishes to do it himself, else the problem it tells of. */
export function wishedIn({ from, to }: Sentence, cues: Cues): readonly Unit[] {
  const at = wish(from, to, cues)
  if (at >= 0 && !cues.begins('saying', at)) {
    const ground = cues.first('ground', at + 1, to)
    const sure = cues.first('own', from, to) < 0 ? 0.8 : 0.7
    return [unit(clauseStart(at, cues, from), ground < 0 ? to : ground, 'request', sure)]
  }
  const problem = cues.first('problem', from, to)
  return problem < 0 ? NONE : [unit(clauseStart(problem, cues, from), to, 'problem', 0.5)]
}

const NONE: readonly Unit[] = []

/** «Почему …, и пришлите …»: a request that goes on after the last question of its sentence is one of its own. */
export function withErrand(units: readonly Unit[], { to }: Sentence, cues: Cues): readonly Unit[] {
  const last = units.at(-1)
  if (last === undefined || last.kind !== 'question' || !last.headed) return units
  const at = errand(last.from + 1, to, cues)
  return at < 0 ? units : [...units.slice(0, -1), { ...last, to: at }, unit(at, to, 'request', 0.8)]
}

/** The «и» before such a request, or -1. */
function errand(from: number, to: number, cues: Cues): number {
  for (let at = from; at < to - 1; at++) {
    if (!cues.covers('and', at)) continue
    const next = cues.outside('and', at, to)
    if (next < to && (cues.begins('errand', next) || wish(next, Math.min(to, next + 2), cues) === next))
      return at
  }
  return -1
}

function wish(from: number, to: number, cues: Cues): number {
  const phrase = cues.first('request', from, to)
  if (phrase >= 0) return phrase
  const { words, language } = cues.text
  if (language === 'en') return -1
  for (let at = from; at < to; at++) {
    const word = words[at]!
    if (!word.own || !word.lexeme.is.has('imperative')) continue
    if (cues.covers('politeness', at) || cues.covers('announce', at)) continue
    if (at > from && words[at - 1]!.lexeme.is.has('negation')) continue
    return at
  }
  return -1
}

function unit(from: number, to: number, kind: Unit['kind'], confidence: number): Unit {
  return { from, to, kind, type: 'what', confidence, explicit: false, headed: false }
}
