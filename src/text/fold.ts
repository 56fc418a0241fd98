/** The spelling words are compared in: lower case, ё as е, apostrophes straight, stress marks and soft hyphens left out. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  return /ё|ʼ|’|‘|`|´|\u00ad|\u0300|\u0301|\u0306|\u0308/.test(lower) ? unify(lower) : lower
}

function unify(word: string): string {
  return word
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/ʼ|’|‘|`|´/g, "'")
    .replace(/\u00ad|\u0300|\u0301/g, '')
}
