import type {
  Courtesy,
  Lexeme,
  Lexicon,
  Sentence,
  Span,
  Text,
  TurnFact,
  TurnFacts,
  Word,
} from '../../types.ts'
import words from './words.json' with { type: 'json' }

/**
 * Sentences of which every word that carries a meaning is one of courtesy, or may stand beside one: «Спасибо, что поделились
 * впечатлениями», "Your trust means a lot to us". A value, a question, a denial or a promise in it is more than that.
 */
export const fact: TurnFact<'courtesies'> = ({ text, facts }, { lexicon }) => {
  if (text.language === 'und') return []
  const said = WORDS[text.language]
  return text.sentences.flatMap((sentence, at): readonly Courtesy[] => {
    const kind = kindOf(sentence, text, said)
    if (kind === undefined || gives(sentence, text, facts, lexicon)) return []
    return [{ span: { start: sentence.start, end: sentence.end }, sentence: at, kind }]
  })
}

interface Said {
  /** Words that make a courtesy. */
  readonly heads: ReadonlySet<string>
  /** … and to a question that wants a yes may be one. */
  readonly assents: ReadonlySet<string>
  readonly beside: ReadonlySet<string>
}

const saidIn = ({ heads, assents, beside }: Record<keyof Said, string>): Said => ({
  heads: new Set(heads.split(' ')),
  assents: new Set(assents.split(' ')),
  beside: new Set(beside.split(' ')),
})

const WORDS: Readonly<Record<'en' | 'ru', Said>> = { en: saidIn(words.en), ru: saidIn(words.ru) }

/** Undefined: some word of it is about something. */
function kindOf(
  { from, to, own, mark }: Sentence,
  { words }: Text,
  said: Said,
): Courtesy['kind'] | undefined {
  if (!own || mark === '?' || to - from > LONG) return undefined
  let kind: Courtesy['kind'] | undefined
  for (let at = from; at < to; at++) {
    const { lexeme } = words[at]!
    if (
      isOneOf(said.assents, lexeme) ||
      isLetter(lexeme) ||
      wouldBe(lexeme) ||
      (at === from && isDeed(lexeme))
    )
      kind = 'assent'
    else if (isOneOf(said.heads, lexeme)) kind ??= 'feeling'
    else if (!lexeme.stop && !isName(lexeme) && !isOneOf(said.beside, lexeme) && !isWhatFor(at, kind, words))
      return undefined
  }
  return kind
}

/** So many words are no mere courtesy. */
const LONG = 30

/** "Thanks for tweeting": what a courtesy is for. */
const isWhatFor = (at: number, kind: Courtesy['kind'] | undefined, words: readonly Word[]) =>
  kind === 'feeling' && words[at]!.lexeme.is.has('participle') && words[at - 1]!.lexeme.is.has('preposition')

const isOneOf = (set: ReadonlySet<string>, { form, lemmas }: Lexeme) =>
  set.has(form) || lemmas.some((lemma) => set.has(lemma))

/** «Будем рады», "We would appreciate it". */
const wouldBe = ({ is, stop }: Lexeme) => stop && is.has('finite') && !is.has('present') && !is.has('past')

/** «Прочитали, спасибо», "Loved them, thanks". */
const isDeed = ({ is, stop }: Lexeme) => !stop && is.has('finite') && is.has('past')

/** "K", which may be short for a word. */
const isLetter = ({ form, stop }: Lexeme) => form.length === 1 && !stop

const isName = ({ is }: Lexeme) => is.has('name') || is.has('interjection')

/** Whether a sentence holds a value, a promise, what is asked for or a denial that calms nobody. */
function gives({ from, to, start, end }: Sentence, text: Text, facts: TurnFacts, lexicon: Lexicon): boolean {
  const { words, entities } = text
  const inside = (span: Span) => span.start >= start && span.end <= end
  if (entities.some((entity) => entity.kind !== 'name' && inside(entity))) return true
  if ([...facts.promises, ...facts.requests].some(({ span }) => inside(span))) return true
  const denied = words.slice(from, to).filter(isDenial)
  return denied.length > 0 && !lexicon.find('calming', text).some(inside)
}

const isDenial = ({ lexeme: { is } }: Word) => is.has('negation')
