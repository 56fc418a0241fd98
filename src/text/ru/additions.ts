import type { Dictionary, Reading } from './dictionary.ts'

/**
 * Readings of the words that the dictionary lacks, by analogy: `{ like: 'word word' }`, where each word declines as `like`
 * does. Forms are worked out when the first form with a word's first letters is looked up. Throws when a word does not end
 * as `like` would have it.
 */
export function createAdditions(
  like: Readonly<Record<string, string>>,
  dictionary: Dictionary,
): (form: string) => readonly Reading[] | undefined {
  const waiting = byHead(like)
  const endings = new Map<string, Endings>()
  const added = new Map<string, Reading[]>()

  const endingsOf = (model: string): Endings => {
    const known = endings.get(model) ?? readEndings(model, dictionary)
    endings.set(model, known)
    return known
  }

  const add = ({ word, model }: Added): void => {
    for (const [form, reading] of formsLike(word, model, endingsOf(model))) {
      const readings = added.get(form)
      if (readings === undefined) added.set(form, [reading])
      else readings.push(reading)
    }
  }

  return (form) => {
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const head = form.slice(0, length)
      const words = waiting.get(head)
      if (words === undefined) continue
      waiting.delete(head)
      words.forEach(add)
    }
    return added.get(form)
  }
}

interface Added {
  readonly word: string
  /** Declines like this one. */
  readonly model: string
}

/** How a word of the dictionary ends: all its forms, cut behind the letters that they share. */
interface Endings {
  readonly own: string
  readonly all: readonly { readonly rest: string; readonly tag: number }[]
}

function readEndings(model: string, dictionary: Dictionary): Endings {
  const forms = dictionary.forms(model).filter(({ form }) => form[0] === model[0])
  const stem = commonStart(forms.map(({ form }) => form))
  const all = forms.map(({ form, tag }) => ({ rest: withoutYo(form.slice(stem.length)), tag }))
  return { own: model.slice(stem.length), all }
}

function formsLike(word: string, model: string, { own, all }: Endings): readonly [string, Reading][] {
  if (all.length === 0 || !word.endsWith(own)) throw new Error(`"${word}" does not decline like "${model}"`)
  const base = withoutYo(word.slice(0, word.length - own.length))
  return all.map(({ rest, tag }) => [base + rest, { lemma: word, tag, likelihood: undefined }])
}

/** The words by their first letters, which all their forms share. */
function byHead(like: Readonly<Record<string, string>>): Map<string, Added[]> {
  const heads = new Map<string, Added[]>()
  for (const [model, words] of Object.entries(like)) {
    for (const word of words.split(' ')) {
      const head = withoutYo(word).slice(0, headOf(word))
      const known = heads.get(head)
      if (known === undefined) heads.set(head, [{ word, model }])
      else known.push({ word, model })
    }
  }
  return heads
}

const SHORTEST = 2
const LONGEST = 4

/** An ending takes no more than a word's last two letters; a verb's stem changes too (тестить, тещу). */
const headOf = (word: string): number =>
  word.endsWith('ть') ? SHORTEST : Math.min(LONGEST, Math.max(SHORTEST, word.length - 2))

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
