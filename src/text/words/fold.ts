/** The spelling words are compared in: lower case, ё as е, apostrophes straight, stress marks and soft hyphens left out. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  return isPlain(lower) || !/ё|ʼ|’|‘|`|´|\u00ad|\u0300|\u0301|\u0306|\u0308/.test(lower)
    ? lower
    : unify(lower)
}

/** Whether nothing but ASCII save the grave accent and the letters а–я stand in it. */
function isPlain(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index)
    if ((code >= 0x80 && code < 0x430) || code > 0x44f || code === 0x60) return false
  }
  return true
}

function unify(word: string): string {
  return word
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/ʼ|’|‘|`|´/g, "'")
    .replace(/\u00ad|\u0300|\u0301/g, '')
}
