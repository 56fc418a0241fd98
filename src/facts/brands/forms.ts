import { fold } from '../../text/words/fold.ts'
import data from './endings.json' with { type: 'json' }

/** A form of a name: `form` folded, `written` with the name's own capitals. Two names' forms of one case have one place. */
export interface Form {
  readonly form: string
  readonly written: string
}

/** The forms that a name of one word may take in a sentence, the name itself first. */
export function formsOf(name: string): readonly Form[] {
  const form = (written: string): Form => ({ form: fold(written), written })
  if (!isCyrillic(name)) return data.latin.map((ending) => form(name + ending))
  const last = fold(name.at(-1)!)
  const kind = data.cyrillic.find(({ after }) => after.includes(last))
  if (!kind) return [form(name)]
  const stem = name.slice(0, name.length - kind.cut)
  return kind.endings.map((ending) => form(stem + ending))
}

/** Whether a word has a Cyrillic letter. */
export const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word)

const TO_LATIN: Readonly<Record<string, string>> = data.lookalikes
const TO_CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TO_LATIN).map(([ours, theirs]) => [theirs, ours]),
)

/** The word with letters that look like those of the other alphabet put into it. */
export function inScript(form: string, cyrillic: boolean): string {
  const table = cyrillic ? TO_CYRILLIC : TO_LATIN
  return form.replace(/./gu, (letter) => table[letter] ?? letter)
}
