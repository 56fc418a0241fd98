import { visible } from './visible.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** The text for an attribute or between tags: escaped, without the signs that XML 1.0 does not allow. */
export const xml = (text: string): string =>
  visible(text)
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
