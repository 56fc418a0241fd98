import type { Dictionary, Reading } from './dictionary.ts'

/**
 * All forms of the words that the dictionary lacks, by analogy: `{ like: 'word word' }`, where each word declines as
 * `like` does. Throws when a word does not end as `like` would have it.
 */
export function addedForms(
  like: Readonly<Record<string, string>>,
  dictionary: Dictionary,
): ReadonlyMap<string, readonly Reading[]> {
  const added = new Map<string, Reading[]>()
  for (const [model, words] of Object.entries(like)) {
    const forms = dictionary.forms(model).filter(({ form }) => form[0] === model[0])
    const stem = commonStart(forms.map(({ form }) => form))
    const ending = model.slice(stem.length)
    const rests = forms.map(({ form, tag }) => ({ rest: withoutYo(form.slice(stem.length)), tag }))
    for (const word of words.split(' ')) {
      if (forms.length === 0 || !word.endsWith(ending))
        throw new Error(`"${word}" does not decline like "${model}"`)
      const base = withoutYo(word.slice(0, word.length - ending.length))
      for (const { rest, tag } of rests) {
        const key = base + rest
        const readings = added.get(key)
        const reading = { lemma: word, tag, likelihood: undefined }
        if (readings === undefined) added.set(key, [reading])
        else readings.push(reading)
      }
    }
  }
  return added
}

function withoutYo(text: string): string {
  return text.replaceAll('ё', 'е')
}

function commonStart(forms: readonly string[]): string {
  let start = forms[0] ?? ''
  for (const form of forms) {
    while (!form.startsWith(start)) start = start.slice(0, -1)
  }
  return start
}

/** Tells most forms from those of added words by their first letters, without working out a single form. */
export function mayBeAdded(like: Readonly<Record<string, string>>): (form: string) => boolean {
  const heads = new Set(
    Object.values(like).flatMap((words) =>
      words.split(' ').map((word) => withoutYo(word).slice(0, headOf(word))),
    ),
  )
  return (form) => {
    for (let length = SHORTEST; length <= LONGEST; length++) if (heads.has(form.slice(0, length))) return true
    return false
  }
}

const SHORTEST = 2
const LONGEST = 4

/** An ending takes no more than a word's last two letters; a verb's stem changes too (тестить, тещу). */
const headOf = (word: string): number =>
  word.endsWith('ть') ? SHORTEST : Math.min(LONGEST, Math.max(SHORTEST, word.length - 2))
