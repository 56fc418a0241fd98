import { liesIn, quoted } from '../../text/quoted.ts'
import { isFamiliarVerb } from '../../text/ru/familiar.ts'
import { isCapitalAt } from '../../text/words/characters.ts'
import type { AddressForm, AddressUse, Lexeme, Match, Span, Text, TurnFact, Word } from '../../types.ts'

/** Words that address the customer, in order: pronouns, and verbs in the second person. Quotes and «вы» to several people are out. */
export const fact: TurnFact<'address'> = ({ text }, { lexicon }) => {
  if (text.language !== 'ru') return []
  const polite = startsOf(lexicon.find('polite', text))
  const familiar = startsOf(lexicon.find('familiar', text))
  const set = startsOf(lexicon.find('set', text))
  const several = lexicon.has('several', text)
  let quotes: readonly Span[] | undefined
  const uses: AddressUse[] = []
  for (let at = 0; at < text.words.length; at++) {
    const word = text.words[at]!
    const form = formOf(word, polite.has(at), familiar.has(at))
    if (form === undefined || (form === 'вы' && several) || !word.own || set.has(at)) continue
    quotes ??= quoted(text.value)
    if (isClosing(text, word) || liesIn(quotes, word.start)) continue
    const isVerb = !polite.has(at) && !familiar.has(at)
    if (isVerb && (isProverbial(text, at) || isSupposed(text, at))) continue
    const initial = isInitial(text, at)
    const capital = isCapitalAt(text.value, word.start) && !initial
    if (isVerb && capital) continue
    const spelt = form === 'вы' && capital ? 'Вы' : form
    uses.push(use(spelt, word, initial || (isVerb && form === 'вы')))
  }
  return uses
}

/** вы or ты, whatever the capital; undefined: it addresses nobody. */
function formOf({ lexeme }: Word, polite: boolean, familiar: boolean): 'вы' | 'ты' | undefined {
  if (polite) return 'вы'
  if (familiar) return 'ты'
  if (!lexeme.is.has('2per')) return undefined
  if (isFamiliarVerb(lexeme)) return 'ты'
  return isPoliteVerb(lexeme) ? 'вы' : undefined
}

/** «Врагу не пожелаешь», «хуже не придумаешь»: nobody will, no matter who. */
function isProverbial({ words }: Text, at: number): boolean {
  const { border, lexeme } = words[at]!
  const { is } = lexeme
  if (border !== 'none' || !is.has('future') || !is.has('perfective') || !is.has('sing')) return false
  return words[at - 1]?.lexeme.is.has('negation') === true
}

/** «Будь она открыта», «приди мы раньше»: an order in form, said of somebody else, supposes. */
function isSupposed({ words }: Text, at: number): boolean {
  const next = words[at + 1]
  if (next?.border !== 'none' || !words[at]!.lexeme.is.has('imperative')) return false
  const { is } = next.lexeme
  return is.has('pronoun') && is.has('nomn') && !is.has('2per') && (is.has('1per') || is.has('3per'))
}

const use = (form: AddressForm, { start, end }: Word, initial: boolean): AddressUse => ({
  form,
  span: { start, end },
  ...(initial && { initial }),
})

const startsOf = (matches: readonly Match[]): ReadonlySet<number> =>
  matches.length === 0 ? NOWHERE : new Set(matches.map(({ from }) => from))

const NOWHERE: ReadonlySet<number> = new Set()

/** «Пришлите», «получите»: said to one person as вы. */
function isPoliteVerb({ is }: Lexeme): boolean {
  return is.has('2per') && is.has('plur') && is.has('finite')
}

/** A capital says nothing at the beginning of a sentence or list item or after a colon, nor in a word of capitals. */
function isInitial({ value, words }: Text, at: number): boolean {
  const { border, start, end } = words[at]!
  if (at === 0 || border === 'sentence' || border === 'clause') return true
  const last = value[end - 1]!
  if (end - start > 1 && last !== last.toLowerCase()) return true
  const before = words[at - 1]!.end
  if (start - before === 1 && value[before] === ' ') return false
  const gap = value.slice(before, start).trim()
  return gap !== '' && gap !== ','
}

/** «С уважением, Ваш магазин». */
function isClosing({ regions }: Text, { start }: Word): boolean {
  return regions.some((region) => region.kind === 'closing' && region.start <= start && start < region.end)
}
