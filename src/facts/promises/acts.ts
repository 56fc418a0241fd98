import type { Places } from '../../phrases/places.ts'
import { liesIn, quoted } from '../../text/quoted.ts'
import type { Deadline, Lexicon, Match, Text } from '../../types.ts'
import type { Stretch } from '../stretch.ts'
import { isBegun } from './begun.ts'
import { delays, tellsFuture } from './delays.ts'
import { undertakings } from './undertakings.ts'
import { isDenied, isOfNothing, isVerbOf, leads, tellsNothing, withSubject } from './words.ts'

/** Between an auxiliary and its verb stand at most so many words. */
const APART = 2

/** Between two verbs of one auxiliary stand at most so many. */
const JOINED = 10

/** Between what is announced and its vague time stand at most so many characters. */
const NEAR = 12

/** What our side says it will do, in order; what it does at once, or what a system does, is left out. */
export function actsOf(
  text: Text,
  lexicon: Lexicon,
  places: Places,
  deadlines: () => readonly Deadline[],
): readonly Stretch[] {
  const future = tellsFuture(text, places)
  const acts = [
    ...verbs(text, lexicon, places),
    ...lexicon.find('promise', text),
    ...(future && text.language === 'ru' ? undertakings(text, places) : NONE),
    ...progress(text, lexicon, deadlines),
    ...announced(text, lexicon, places, deadlines),
    ...(future ? delays(text, places, deadlines) : NONE),
  ]
  if (acts.length === 0) return acts
  const quotes = quoted(text.value)
  return acts
    .filter((act) => stands(act, text, places) && !liesIn(quotes, text.words[act.from]!.start))
    .map(({ from, to }) => ({ from: withSubject(text, from), to }))
    .sort((a, b) => a.from - b.from)
}

const NONE: readonly Stretch[] = []

/** Whether nothing around an act takes it back. */
function stands({ from, to }: Stretch, text: Text, places: Places): boolean {
  const { sentence } = text.words[from]!
  if (text.sentences[sentence]!.mark === '?' || places.sentences('roadmap').has(sentence)) return false
  const clause = places.clauseOf(from)
  if (places.clauses('process').has(clause)) return false
  if (places.clauses('now').has(clause) && !places.clauses('thereupon').has(clause)) return false
  if (text.language === 'en' && isOfNothing(text, from)) return false
  if (isBegun(to, text, places)) return false
  const not = places.words('not')
  for (let at = from; at < to; at++) if (not.has(at)) return false
  return true
}

/** Verbs of acting that are future and ours, and those joined to them: "we'll check and get back". */
function verbs(text: Text, lexicon: Lexicon, places: Places): readonly Stretch[] {
  const found = lexicon.find('act', text)
  if (found.length === 0) return NONE
  const acts: Stretch[] = []
  const aux = places.ends('aux')
  let last: Stretch | undefined
  for (const match of found) {
    const act = actAt(match, aux, text, places) ?? (last && isJoined(text, last, match) ? match : undefined)
    if (act === undefined) continue
    last = act
    acts.push(act)
  }
  return acts
}

function actAt(
  match: Match,
  aux: ReadonlyMap<number, Match>,
  text: Text,
  places: Places,
): Stretch | undefined {
  for (let to = match.from; to >= match.from - APART; to--) {
    const helper = aux.get(to)
    if (helper === undefined || !leads(text, to, match.from)) continue
    return isOurs(text, helper, match, places) ? { from: helper.from, to: match.to } : undefined
  }
  return isOwnFuture(text, match, places) ? match : undefined
}

/** Whether a verb without an auxiliary goes on with an act not far before it. */
function isJoined({ words }: Text, last: Stretch, act: Stretch): boolean {
  const [first, before] = [words[act.from]!, words[act.from - 1]]
  if (act.from - last.to > JOINED || first.sentence !== words[last.from]!.sentence) return false
  return before?.lexeme.is.has('conjunction') === true && first.lexeme.may.has('infinitive')
}

/** An infinitive in Russian; in English a passive, or a verb whose subject is not somebody or something else. */
function isOurs(text: Text, helper: Stretch, act: Stretch, places: Places): boolean {
  const { words, language } = text
  if (language === 'ru') return isVerbOf(text, act, 'infinitive') && !isDenied(text, helper.from)
  if (isVerbOf(text, act, 'past') || words[helper.from]!.border !== 'none') return true
  if (places.ends('other').has(helper.from)) return false
  return !places.words('remedy').has(act.from) || places.clauses('ours').has(places.clauseOf(helper.from))
}

/** A future verb of ours: «проверим»; «специалист свяжется»; «вам перезвонят». */
function isOwnFuture(text: Text, act: Stretch, places: Places): boolean {
  for (let at = act.from; at < act.to; at++) {
    const { is } = text.words[at]!.lexeme
    if (!is.has('future') || !is.has('finite') || isDenied(text, at)) continue
    if (is.has('1per')) return true
    const clause = places.clauseOf(at)
    if (!is.has('3per')) continue
    if (places.clauses('ours').has(clause)) return true
    if (is.has('plur') && !places.clauses('other').has(clause)) return places.clauses('you').has(clause)
  }
  return false
}

/** «Проверяем, ожидайте»: what is being done, where the customer is told to wait and no time is named at all. */
function progress(text: Text, lexicon: Lexicon, deadlines: () => readonly Deadline[]): readonly Stretch[] {
  const found = lexicon.find('progress', text)
  if (found.length === 0 || !lexicon.has('patience', text)) return NONE
  return deadlines().every(({ kind }) => kind === 'vague') ? found : NONE
}

/** «Ответ в ближайшее время»: no verb, and a vague time right behind. */
function announced(
  text: Text,
  lexicon: Lexicon,
  places: Places,
  deadlines: () => readonly Deadline[],
): readonly Stretch[] {
  const found = lexicon.find('coming', text)
  if (found.length === 0) return NONE
  const acts: Stretch[] = []
  const vague = deadlines().filter(({ kind }) => kind === 'vague')
  let next = 0
  for (const match of found) {
    while (next < vague.length && vague[next]!.span.start < match.end) next++
    const time = vague[next]
    if (time === undefined) break
    if (time.span.start - match.end > NEAR || !tellsNothing(text, match, time.span.end, places)) continue
    acts.push(match)
  }
  return acts
}
