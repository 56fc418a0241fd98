import type { Deadline, Lexicon, Match, Text, Word } from '../../types.ts'

/** Words `[from, to)` that promise something. */
export interface Act {
  readonly from: number
  readonly to: number
}

/** Between an auxiliary and its verb stand at most so many words. */
const APART = 2

/** Between two verbs of one auxiliary stand at most so many. */
const JOINED = 10

/** What our side says it will do, in order; what it does at once, or what a system does, is left out. */
export function actsOf(text: Text, lexicon: Lexicon, deadlines: () => readonly Deadline[]): readonly Act[] {
  const acts = [
    ...verbs(text, lexicon),
    ...lexicon.find('promise', text),
    ...progress(text, lexicon),
    ...announced(text, lexicon, deadlines),
  ]
  if (acts.length === 0) return []
  const not = lexicon.find('not', text)
  const process = [...lexicon.find('process', text), ...lexicon.find('now', text)]
  const roadmap = lexicon.find('roadmap', text)
  return acts
    .filter((act) => {
      const sentence = text.sentences[text.words[act.from]!.sentence]!
      if (sentence.mark === '?') return false
      const clause = clauseOf(text, act)
      return (
        !not.some((match) => overlaps(match, act)) &&
        !process.some((match) => overlaps(match, clause)) &&
        !roadmap.some((match) => match.start >= sentence.start && match.start < sentence.end)
      )
    })
    .map(({ from, to }) => ({ from: withSubject(text, from), to }))
    .sort((a, b) => a.from - b.from)
}

/** Verbs of acting that are future and ours, and those joined to them: "we'll check and get back". */
function* verbs(text: Text, lexicon: Lexicon): Generator<Act> {
  const found = lexicon.find('act', text)
  if (found.length === 0) return
  const aux = lexicon.find('aux', text)
  let last: Act | undefined
  for (const match of found) {
    const act = actAt(match, aux, text, lexicon) ?? (last && isJoined(text, last, match) ? match : undefined)
    if (act === undefined) continue
    last = act
    yield act
  }
}

function actAt(match: Match, aux: readonly Match[], text: Text, lexicon: Lexicon): Act | undefined {
  const helper = aux.find(
    ({ to }) => to <= match.from && match.from - to <= APART && leads(text, to, match.from),
  )
  if (helper === undefined) return isOwnFuture(text, match, lexicon) ? match : undefined
  return isOurs(text, helper, match, lexicon) ? { from: helper.from, to: match.to } : undefined
}

/** Whether a verb without an auxiliary goes on with an act not far before it. */
function isJoined({ words }: Text, last: Act, act: Act): boolean {
  const [first, before] = [words[act.from]!, words[act.from - 1]]
  if (act.from - last.to > JOINED || first.sentence !== words[last.from]!.sentence) return false
  return before?.lexeme.is.has('conjunction') === true && first.lexeme.may.has('infinitive')
}

/** Whether nothing stands between that begins another statement or denies this one. */
function leads({ words }: Text, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const { border, lexeme } = words[at]!
    if (border !== 'none' || (at < to && (lexeme.is.has('finite') || lexeme.may.has('negation'))))
      return false
  }
  return true
}

/** An auxiliary in the first person, or after a subject that is not somebody else's. */
function isOurs(text: Text, helper: Act, act: Act, lexicon: Lexicon): boolean {
  const { words } = text
  if (text.language === 'ru') {
    const verb = words.slice(act.from, act.to).find(({ lexeme }) => lexeme.is.has('verb'))
    return verb?.lexeme.is.has('infinitive') === true && !isDenied(words, helper.from)
  }
  if (
    words.slice(act.from, act.to).some(({ lexeme }) => lexeme.is.has('past') && !lexeme.may.has('infinitive'))
  ) {
    return true
  }
  const near = (match: Match) => match.to === helper.from && words[helper.from]!.border === 'none'
  return !lexicon.find('other', text).some(near)
}

/** A future verb of ours: «проверим»; «специалист свяжется»; «вам перезвонят». */
function isOwnFuture(text: Text, act: Act, lexicon: Lexicon): boolean {
  const { words } = text
  for (let at = act.from; at < act.to; at++) {
    const { is } = words[at]!.lexeme
    if (!is.has('future') || !is.has('finite') || isDenied(words, at)) continue
    if (is.has('1per')) return true
    if (!is.has('3per')) continue
    const clause = clauseOf(text, act)
    if (stands('ours', clause, text, lexicon)) return true
    if (is.has('plur') && !stands('other', clause, text, lexicon)) return stands('you', clause, text, lexicon)
  }
  return false
}

function stands(list: string, clause: Act, text: Text, lexicon: Lexicon): boolean {
  return lexicon.find(list, text).some((match) => overlaps(match, clause))
}

function isDenied(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return before !== undefined && words[at]!.border === 'none' && before.lexeme.may.has('negation')
}

/** «Проверяем, ожидайте»: what is being done, where the customer is told to wait. */
function progress(text: Text, lexicon: Lexicon): readonly Act[] {
  const found = lexicon.find('progress', text)
  return found.length > 0 && lexicon.has('patience', text) ? found : []
}

/** «Ответ в ближайшее время»: no verb, and a vague time right behind. */
function* announced(text: Text, lexicon: Lexicon, deadlines: () => readonly Deadline[]): Generator<Act> {
  const found = lexicon.find('coming', text)
  if (found.length === 0) return
  for (const match of found) {
    const clause = clauseOf(text, match)
    const vague = deadlines().find(
      ({ kind, span }) => kind === 'vague' && span.start >= match.end && span.start - match.end <= 12,
    )
    if (vague === undefined || vague.span.start > text.words[clause.to - 1]!.end) continue
    if (text.words.slice(clause.from, clause.to).some(({ lexeme }) => lexeme.is.has('finite'))) continue
    yield { from: match.from, to: match.to }
  }
}

/** The words between the clause borders around an act. */
export function clauseOf({ words }: Text, { from, to }: Act): Act {
  let first = from
  while (first > 0 && words[first]!.border === 'none') first--
  let last = to
  while (last < words.length && words[last]!.border === 'none') last++
  return { from: first, to: last }
}

/** From the «мы» and the adverbs before; other pronouns may stand between: «мы вам всё». */
function withSubject({ words }: Text, from: number): number {
  let first = from
  for (let at = from; at > 0 && words[at]!.border === 'none'; at--) {
    const { is } = words[at - 1]!.lexeme
    const adverb = is.has('adverb') && !is.has('verb')
    if (!adverb && !is.has('pronoun')) break
    if (adverb ? first === at : is.has('1per') && !is.has('adjective')) first = at - 1
  }
  return first
}

const overlaps = (one: Act, other: Act) => one.from < other.to && other.from < one.to
