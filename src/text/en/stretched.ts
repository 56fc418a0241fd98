import doubles from './words/doubles.json' with { type: 'json' }

/** A letter is no longer spelt but drawn out when it stands so often in a row. */
const DRAWN = 3

/** "sloooow", "whyyy": the word with each drawn-out letter written once, or twice where a word is spelt so ("goooood"). */
export function createUnstretched(): (form: string) => string {
  const doubled = new Set(doubles.words.split(' '))
  return (form) => {
    if (!isStretched(form)) return form
    const once = shortened(form, 1)
    if (once.length < 2) return form
    const twice = shortened(form, 2)
    return doubled.has(twice) ? twice : once
  }
}

function isStretched(form: string): boolean {
  for (let at = 0, run = 1; at + 1 < form.length; at++) {
    run = form[at] === form[at + 1] ? run + 1 : 1
    if (run === DRAWN) return true
  }
  return false
}

/** Every run of at least `DRAWN` same letters becomes one of `length`. */
function shortened(form: string, length: number): string {
  let short = ''
  for (let at = 0; at < form.length; ) {
    let end = at + 1
    while (form[end] === form[at]) end++
    short += form.slice(at, end - at < DRAWN ? end : at + length)
    at = end
  }
  return short
}
