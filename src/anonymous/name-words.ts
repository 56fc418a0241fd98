import { groupsOf, isPatronymic, namesOf } from '../text/words/given-names.ts'
import type { Vocabularies } from '../text/words/vocabulary.ts'
import type { Lexeme } from '../types.ts'
import words from './data/words.json' with { type: 'json' }
import type { Gender, Part } from './declension.ts'

/** One word of a person's name. */
export interface NameWord {
  readonly part: Part | 'nick'
  /** The same for all forms, short names and spellings of one name. */
  readonly key: string
  readonly groups: ReadonlySet<number>
  readonly gender: Gender | undefined
  /** «Аня», `Liz`. */
  readonly short: boolean
}

const NONE: ReadonlySet<number> = new Set()
const FAMILIES = Object.entries(words.families)
const MANLY = words.manly.split(' ')
const MANLY_NAMES: ReadonlySet<string> = new Set(words.manlyNames.split(' '))
const WOMANLY = words.womanly.split(' ')
const FEMININE: ReadonlySet<string> = new Set(words.feminine.split(' '))

/** Whether any letter of a word is Cyrillic. */
export const isCyrillic = (form: string): boolean => /\p{Script=Cyrillic}/u.test(form)

/** What a word of a name is; `form` is folded. */
export function nameWord(form: string, lexeme: Lexeme, vocabularies: Vocabularies): NameWord {
  const plain = { groups: NONE, short: false }
  if (/[\d_@]/.test(form)) return { ...plain, part: 'nick', key: form, gender: undefined }
  const gender = genderOf(lexeme) ?? (isWomanly(form) ? 'femn' : undefined)
  if (lexeme.is.has('patronymic')) return { ...plain, part: 'patronymic', key: lexeme.lemmas[0]!, gender }
  const lemma = [form, ...(lexeme.is.has('surname') ? [] : lexeme.lemmas)].find(
    (each) => groupsOf(each).size > 0,
  )
  if (lemma !== undefined) return given(form, lemma, lexeme, vocabularies)
  if (isPatronymic(form)) return { ...plain, part: 'patronymic', key: form, gender }
  if (lexeme.is.has('name') && isCyrillic(form))
    return { ...plain, part: 'given', key: lexeme.lemmas[0]!, gender }
  return { ...plain, part: 'surname', key: familyOf([...lexeme.lemmas, form]), gender }
}

function given(form: string, lemma: string, lexeme: Lexeme, { ru }: Vocabularies): NameWord {
  const groups = groupsOf(lemma)
  const [group = -1] = groups
  const russian = namesOf(group).find(isCyrillic)
  const gender =
    (russian === undefined ? undefined : genderBy(russian, ru.lookup(russian))) ??
    (FEMININE.has(lemma) ? 'femn' : isCyrillic(form) ? genderOf(lexeme) : undefined) ??
    'masc'
  const short = ![...groups].some((each) => isFull(lemma, each))
  return { part: 'given', key: `group ${group}`, groups, gender, short }
}

/** The first of its group in its letters, or spelt nearly as that is: «Наталия» beside «Наталья». */
function isFull(name: string, group: number): boolean {
  const full = namesOf(group).find((each) => isCyrillic(each) === isCyrillic(name)) ?? name
  return name.length >= full.length - 1 && name.slice(0, 3) === full.slice(0, 3)
}

/** A woman's surname and a man's are one family: its form for a man. */
function familyOf(forms: readonly string[]): string {
  const men = forms.map((form) => {
    const end = FAMILIES.find(([woman]) => form.endsWith(woman))
    return end === undefined ? form : form.slice(0, -end[0].length) + end[1]
  })
  return men.find((form) => MANLY.some((end) => form.endsWith(end))) ?? men[0]!
}

/** Of a full name in the nominative; the dictionary is asked where the ending does not tell. */
function genderBy(name: string, lexeme: Lexeme): Gender | undefined {
  if (MANLY_NAMES.has(name)) return 'masc'
  if (isWomanly(name)) return 'femn'
  return lexeme.lemmas[0] === name ? genderOf(lexeme) : 'masc'
}

const isWomanly = (form: string): boolean => WOMANLY.some((end) => form.endsWith(end))

function genderOf({ is }: Lexeme): Gender | undefined {
  return is.has('femn') ? 'femn' : is.has('masc') ? 'masc' : undefined
}
