import { headerOf } from './header.ts'

/** As many lines tell. */
const FIRST = 50

/** WhatsApp’s own name, the unseen sign with which it begins its own words on iOS, or what it says of media left out and of its cipher. */
const EVIDENCE =
  /whatsapp|\u200e|<media omitted>|<без медиафайлов>|end-to-end encrypted|защищены сквозным шифрованием/i

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
  const evident = EVIDENCE.test(filePath) || EVIDENCE.test(sample)
  if (share >= 0.6) return evident ? 0.9 : 0.55
  // Long messages have many lines.
  return evident && alike > 1 && headerOf(lines[0]!) ? 0.7 : 0
}
