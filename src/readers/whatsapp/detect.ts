import { headerOf } from './header.ts'
import WORDS from './words.json' with { type: 'json' }

/** As many lines tell. */
const FIRST = 50

/** WhatsApp’s own name, or the unseen sign with which it begins its own words on iOS. */
const NAMED = /whatsapp|\u200e/i

/** It is named, or says that media were left out, or what keeps the messages secret. */
function isEvident(words: string): boolean {
  const lower = words.toLowerCase()
  return NAMED.test(words) || WORDS.evident.some((said) => lower.includes(said))
}

/**
 * How sure it is that a text is a chat's export. Dialogues copied from elsewhere may look the same: without a trace of WhatsApp itself
 * others are asked too.
 */
export function detect(sample: string, filePath: string): number {
  const lines = sample
    .split('\n', FIRST * 2)
    .filter((line) => line.trim() !== '')
    .slice(0, FIRST)
  const headers = lines.flatMap((line) => headerOf(line) ?? [])
  if (headers.length === 0) return 0
  const alike = headers.filter(({ look }) => look === headers[0]!.look).length
  const share = alike / Math.max(1, lines.length)
  const evident = isEvident(filePath) || isEvident(sample)
  if (share >= 0.6) return evident ? 0.9 : 0.55
  // Long messages have many lines.
  return evident && alike > 1 && headerOf(lines[0]!) ? 0.7 : 0
}
