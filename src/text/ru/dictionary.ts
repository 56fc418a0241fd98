import { encode, MISSING, openAutomaton } from './automaton.ts'

/** The dictionary of OpenCorpora as compiled for pymorphy2 and recoded for `az`: its files, read. */
export interface RussianFiles {
  /** `words.dawg`: form → paradigm, number of the form in it. */
  readonly words: Uint8Array
  /** `p_t_given_w.intdawg`: form and tag → likelihood in a million. */
  readonly likelihoods: Uint8Array
  /** `paradigms.array`. */
  readonly paradigms: Uint8Array
  /** `suffixes.json`. */
  readonly suffixes: readonly string[]
  /** `gramtab-opencorpora-int.json`. */
  readonly tags: readonly string[]
  /** `prediction-suffixes-0.dawg`: last letters → frequency, paradigm, form; asked for at the first unknown word. */
  endings(): Uint8Array
}

/** One way to read a form. */
export interface Reading {
  /** As the dictionary spells it, with ё. */
  readonly lemma: string
  /** Index into the tags. */
  readonly tag: number
  /** 0–1 by its frequency among the form's readings; `undefined`: the corpus does not tell. */
  readonly likelihood: number | undefined
}

/** The Russian dictionary: what a form may be. */
export interface Dictionary {
  readonly tags: readonly string[]
  /** All readings of a form, in the dictionary's order; ё may be written as е. Empty: not in the dictionary. */
  readings(form: string): Reading[]
  /** Readings by the last letters, as words with the same ending have; likeliest first. */
  guess(form: string): Reading[]
  /** All forms of the first word with this lemma, with their tags; for words that decline like it. */
  forms(lemma: string): { form: string; tag: number }[]
}

const PREFIXES = ['', 'по', 'наи']
const LONGEST_ENDING = 5
const SHORTEST_ENDING = 2

/** The files of the dictionary, opened: forms are looked up in their bytes. */
export function openDictionary(files: RussianFiles): Dictionary {
  const words = openAutomaton(files.words)
  const likelihoods = openAutomaton(files.likelihoods)
  const { data, starts } = openParadigms(files.paradigms)
  const { suffixes, tags } = files
  let endings: ReturnType<typeof openAutomaton> | undefined

  const size = (paradigm: number): number => (starts[paradigm + 1]! - starts[paradigm]! - 1) / 3
  const suffixOf = (paradigm: number, form: number): string => suffixes[data[starts[paradigm]! + form]!]!
  const tagOf = (paradigm: number, form: number): number => data[starts[paradigm]! + size(paradigm) + form]!
  const prefixOf = (paradigm: number, form: number): string =>
    PREFIXES[data[starts[paradigm]! + 2 * size(paradigm) + form]!]!

  const stemOf = (spelt: string, paradigm: number, form: number): string =>
    spelt.slice(prefixOf(paradigm, form).length, spelt.length - suffixOf(paradigm, form).length)
  const lemmaOf = (spelt: string, paradigm: number, form: number): string =>
    form === 0 ? spelt : prefixOf(paradigm, 0) + stemOf(spelt, paradigm, form) + suffixOf(paradigm, 0)

  function readings(form: string): Reading[] {
    const found: Reading[] = []
    follow(form, 0, 0, found)
    return found
  }

  function follow(spelt: string, from: number, node: number, found: Reading[]): void {
    let at = node
    for (let index = from; index < spelt.length; index++) {
      if (spelt.charCodeAt(index) === 0x435) {
        const other = words.follow(at, 0xb8)
        if (other !== MISSING) {
          follow(`${spelt.slice(0, index)}ё${spelt.slice(index + 1)}`, index + 1, other, found)
        }
      }
      const byte = encode(spelt.charCodeAt(index))
      at = byte === MISSING ? MISSING : words.follow(at, byte)
      if (at === MISSING) return
    }
    read(spelt, at, found)
  }

  function read(spelt: string, node: number, found: Reading[]): void {
    const payloads = words.payloads(node, 2)
    if (payloads.length === 0) return
    const alone = payloads.length === 2 && found.length === 0 && !/[её]/.test(spelt)
    const known = alone ? MISSING : likelihoods.walk(0, spelt)
    const tagged = known === MISSING ? MISSING : likelihoods.walk(known, ':')
    for (let index = 0; index < payloads.length; index += 2) {
      const paradigm = payloads[index]!
      const number = payloads[index + 1]!
      const tag = tagOf(paradigm, number)
      found.push({
        lemma: lemmaOf(spelt, paradigm, number),
        tag,
        likelihood: tagged === MISSING ? undefined : likelihood(tagged, tags[tag]!),
      })
    }
  }

  function likelihood(node: number, tag: string): number | undefined {
    const end = likelihoods.walk(node, tag)
    const value = end === MISSING ? MISSING : likelihoods.value(end)
    return value === MISSING ? undefined : value / 1_000_000
  }

  function guess(form: string): Reading[] {
    endings ??= openAutomaton(files.endings())
    for (let length = Math.min(LONGEST_ENDING, form.length - 2); length >= SHORTEST_ENDING; length--) {
      const node = endings.walk(0, form.slice(-length))
      const found = node === MISSING ? [] : endings.payloads(node, 3)
      const all: (Reading & { count: number })[] = []
      for (let index = 0; index < found.length; index += 3) {
        const paradigm = found[index + 1]!
        const number = found[index + 2]!
        if (stemOf(form, paradigm, number).length < 2) continue
        all.push({
          lemma: lemmaOf(form, paradigm, number),
          tag: tagOf(paradigm, number),
          likelihood: undefined,
          count: found[index]!,
        })
      }
      if (all.length > 0) return all.sort((one, other) => other.count - one.count)
    }
    return []
  }

  function forms(lemma: string): { form: string; tag: number }[] {
    const node = words.walk(0, lemma)
    const payloads = node === MISSING ? [] : words.payloads(node, 2)
    for (let index = 0; index < payloads.length; index += 2) {
      const paradigm = payloads[index]!
      if (payloads[index + 1] !== 0) continue
      const stem = stemOf(lemma, paradigm, 0)
      return Array.from({ length: size(paradigm) }, (_, number) => ({
        form: prefixOf(paradigm, number) + stem + suffixOf(paradigm, number),
        tag: tagOf(paradigm, number),
      }))
    }
    return []
  }

  return { tags, readings, guess, forms }
}

/** Paradigms lie one after another, each with its length before it: suffixes, tags, prefixes of all its forms. */
function openParadigms(file: Uint8Array): { data: Uint16Array; starts: Uint32Array } {
  const bytes = file.byteOffset % 2 === 0 ? file : file.slice()
  const data = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
  const count = data[0]!
  const starts = new Uint32Array(count + 1)
  let at = 1
  for (let paradigm = 0; paradigm < count; paradigm++) {
    starts[paradigm] = at + 1
    at += data[at]! + 1
  }
  starts[count] = at + 1
  return { data, starts }
}
