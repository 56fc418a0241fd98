import { clausesOf } from '../../text/clauses.ts'
import type { Lexicon, Match, Text, Word } from '../../types.ts'

/**
 * Where no words name a failure in a sentence, but it is built like one: done by us over and over, not done by you, the
 * writer's part done in vain, one thing brought in the place of another. Only Russian verbs tell who did it.
 */
export function contrastsIn(text: Text, lexicon: Lexicon, named: readonly Match[]): readonly Match[] {
  if (text.language !== 'ru') return NONE
  const built = [overAgain, leftUndone, inVain, exchanged].flatMap((find) => find(text, lexicon))
  const inOne = (one: Match, other: Match) => sentenceOf(one, text) === sentenceOf(other, text)
  return built.filter(
    (match, index) =>
      !named.some((one) => inOne(one, match)) && !built.slice(0, index).some((one) => inOne(one, match)),
  )
}

const NONE: readonly Match[] = []

/** «Третью неделю обещаете …», «в пятый раз переносят приём». */
function overAgain(text: Text, lexicon: Lexicon): readonly Match[] {
  const again = lexicon.find('again', text)
  const each = lexicon.find('each', text)
  if (again.length + each.length === 0) return NONE
  const welcome = lexicon.find('welcome', text)
  return [...again, ...each].filter((match) => {
    const { mark, from, to } = sentenceOf(match, text)
    if (mark === '?' || welcome.some((one) => one.from >= from && one.to <= to)) return false
    return text.words
      .slice(from, to)
      .some((word, index) => isOurDeed(word, from + index, text, again.includes(match)))
  })
}

/** «меняете», «переносят», «сменили» with nobody named who did it; «переносите» is a request as well. */
function isOurDeed({ lexeme: { is } }: Word, at: number, text: Text, told: boolean): boolean {
  if (!is.has('finite') || is.has('1per')) return false
  if (is.has('imperative')) return told && is.has('2per') && is.has('plur') && !is.has('perfective')
  if (is.has('2per')) return is.has('plur')
  return is.has('plur') && (is.has('past') || is.has('3per')) && !hasSubject(at, text)
}

/** Whether a clause names those who do what its verb says. */
function hasSubject(verb: number, text: Text): boolean {
  const clauses = clausesOf(text)
  return text.words.some(
    ({ lexeme: { is } }, at) =>
      clauses[at] === clauses[verb] &&
      is.has('plur') &&
      ((is.has('noun') && is.has('nomn') && !is.has('accs')) || (is.has('pronoun') && is.has('1per'))),
  )
}

/** «Сроки не соблюдаете»: said of us and not asked, but for what a business does or does not do; with «вы» it may be our custom. */
function leftUndone(text: Text, lexicon: Lexicon): readonly Match[] {
  const { words } = text
  const welcome = lexicon.find('welcome', text)
  return lexicon.find('denial', text).flatMap((match) => {
    const verb = words[match.to]
    const before = words[match.from - 1]
    if (verb === undefined || before?.lexeme.is.has('2per') || sentenceOf(match, text).mark === '?')
      return NONE
    const { is } = verb.lexeme
    if (!is.has('2per') || !is.has('plur') || !is.has('present') || is.has('imperative')) return NONE
    if (welcome.some(({ from }) => from === match.to)) return NONE
    return [{ ...match, to: match.to + 1, end: verb.end }]
  })
}

/** «Полис оформила, а в базе его нет»: behind a turn, what is lacking or was not done, not by the writer. */
function inVain(text: Text, lexicon: Lexicon): readonly Match[] {
  const done = lexicon.find('part', text)
  if (done.length === 0) return NONE
  const turns = lexicon.find('turn', text)
  const lacking = lexicon.find('lacking', text)
  return done.filter((match) => {
    const { mark, to } = sentenceOf(match, text)
    const turn = turns.find((one) => one.from >= match.to && one.from < to)
    if (mark === '?' || turn === undefined || isOthers(text.words[match.from - 1])) return false
    if (lacking.some((one) => one.from > turn.from && one.to <= to)) return true
    for (let at = turn.to; at + 1 < to; at++) if (isUndone(text.words[at]!, text.words[at + 1]!)) return true
    return false
  })
}

/** «не оформила», «мама оформила»: not done, or not by the writer. */
const isOthers = (before: Word | undefined) =>
  before !== undefined &&
  (before.lexeme.is.has('negation') ||
    (before.lexeme.is.has('nomn') && before.lexeme.is.has('noun') && !before.lexeme.is.has('accs')))

/** «не открыли», «не работает»; «не успела» and «не могу» are the writer's own. */
function isUndone(not: Word, { lexeme: { is } }: Word): boolean {
  const isNot = not.lexeme.is.has('negation') && not.lexeme.is.has('particle')
  if (!isNot || !is.has('finite') || is.has('short') || is.has('1per') || is.has('imperative')) return false
  return is.has('3per') || is.has('plur') || (is.has('past') && !is.has('masc') && !is.has('femn'))
}

/** «Привезли в девять вместо полудня». */
function exchanged(text: Text, lexicon: Lexicon): readonly Match[] {
  const instead = lexicon.find('instead', text)
  if (instead.length === 0) return NONE
  const brought = lexicon.find('brought', text).filter(({ from }) => text.words[from]!.lexeme.is.has('past'))
  return instead.filter((match) => {
    const { mark } = sentenceOf(match, text)
    if (mark === '?' || text.words[match.to]?.lexeme.is.has('1per')) return false
    const { sentence } = text.words[match.from]!
    return brought.some(
      ({ from }) => text.words[from]!.sentence === sentence && Math.abs(from - match.from) <= REACH,
    )
  })
}

/** So many words stand between what was brought and what it stands for at most. */
const REACH = 6

const sentenceOf = ({ from }: Match, { words, sentences }: Text) => sentences[words[from]!.sentence]!
