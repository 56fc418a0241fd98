import { liesIn, quoted } from '../../text/quoted.ts'
import { isFamiliarVerb } from '../../text/ru/familiar.ts'
import type { AddressForm, AddressUse, Lexeme, Match, Text, TurnFact, Word } from '../../types.ts'

/** Words that address the customer, in order: pronouns, and verbs in the second person. Quotes and «вы» to several people are out. */
export const fact: TurnFact<'address'> = ({ text }, { lexicon }) => {
  if (text.language !== 'ru') return []
  const polite = startsOf(lexicon.find('polite', text))
  const familiar = startsOf(lexicon.find('familiar', text))
  const set = startsOf(lexicon.find('set', text))
  const several = lexicon.has('several', text)
  const quotes = quoted(text.value)
  const uses: AddressUse[] = []
  for (const [at, word] of text.words.entries()) {
    const form = formOf(word, polite.has(at), familiar.has(at))
    if (form === undefined || (form === 'вы' && several) || !word.own || set.has(at)) continue
    if (isClosing(text, word) || liesIn(quotes, word.start)) continue
    const isVerb = !polite.has(at) && !familiar.has(at)
    const initial = isInitial(text, at)
    const capital = isCapital(text, word) && !initial
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

const use = (form: AddressForm, { start, end }: Word, initial: boolean): AddressUse => ({
  form,
  span: { start, end },
  ...(initial && { initial }),
})

const startsOf = (matches: readonly Match[]) => new Set(matches.map(({ from }) => from))

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
  const gap = value.slice(words[at - 1]!.end, start).trim()
  return gap !== '' && gap !== ','
}

function isCapital({ value }: Text, { start }: Word): boolean {
  const first = value[start]!
  return first !== first.toLowerCase()
}

/** «С уважением, Ваш магазин». */
function isClosing({ regions }: Text, { start }: Word): boolean {
  return regions.some((region) => region.kind === 'closing' && region.start <= start && start < region.end)
}
