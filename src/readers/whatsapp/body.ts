import { attachment } from '../../reading/desk/attachments.ts'
import type { Attachment, Span } from '../../types.ts'
import { bare } from './header.ts'
import WORDS from './words.json' with { type: 'json' }

/** What a message holds. */
export interface Body {
  /** Where the author's own words stand in the text; an empty span: there are none. */
  readonly span: Span
  readonly attachments: readonly Attachment[]
  /** WhatsApp's words, not the author's: a message was deleted, a call was missed. */
  readonly notice: boolean
}

/** The mark with which WhatsApp for iOS begins what it says itself. */
const OWN = '\u200e'

/** Reads what stands in `text` from an offset on. */
export function bodyOf(text: string, from: number): Body {
  let start = from
  let end = endOf(text)
  const attachments: Attachment[] = []
  const first = text.slice(start).split(/\r?\n/, 1)[0]!
  const own = first.startsWith(OWN)
  const media = mediaIn(first)
  if (media) {
    attachments.push(media)
    start += first.length
  } else {
    const last = attachedAtEnd(text.slice(start, end))
    if (last) {
      attachments.push(last.attachment)
      end = start + last.at
    }
  }
  const told = bare(text.slice(start, end)).toLowerCase()
  const notice = own ? attachments.length === 0 : isOneOf(told, WORDS.deleted) || isOneOf(told, WORDS.notices)
  return { span: trimmed(text, start, end), attachments, notice }
}

/** Where a message ends, without the word that it was edited. */
function endOf(text: string): number {
  const whole = text.trimEnd()
  const mark = whole.lastIndexOf('<')
  const edited = mark !== -1 && WORDS.edited.includes(bare(whole.slice(mark)).toLowerCase())
  return edited ? mark : whole.length
}

/** A line that stands for a file: `<Media omitted>`, `plan.pdf • 2 pages document omitted`, `IMG-1.jpg (file attached)`. */
function mediaIn(line: string): Attachment | undefined {
  const told = bare(line)
  const mark = line.lastIndexOf(OWN)
  const marker = (mark > 0 ? bare(line.slice(mark)) : told).toLowerCase()
  for (const [type, markers] of Object.entries(WORDS.media)) {
    if (!markers.includes(marker)) continue
    const name = mark > 0 ? bare(line.slice(0, mark)).split('•', 1)[0]!.trim() : ''
    return { type: type as Attachment['type'], ...(name !== '' && { name }) }
  }
  const after = WORDS.attached.after.find((mark) => told.endsWith(mark))
  if (after) return attachment(told.slice(0, -after.length))
  return told.startsWith('<') && told.endsWith('>') ? attachedAtEnd(told)?.attachment : undefined
}

/** `<attached: 00000042-PHOTO.jpg>` after a message's words. */
function attachedAtEnd(body: string): { readonly attachment: Attachment; readonly at: number } | undefined {
  const at = body.lastIndexOf('<')
  const told = at === -1 ? '' : bare(body.slice(at))
  const before = WORDS.attached.before.find((mark) => told.startsWith(mark))
  if (!before || !told.endsWith('>')) return undefined
  return { attachment: attachment(told.slice(before.length, -1)), at }
}

/** Whether the words are one of the phrases, or begin with one and a comma or stop. */
function isOneOf(told: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => told.startsWith(phrase) && /^(?:[.,]|$)/.test(told.slice(phrase.length)))
}

/** Without white space and unseen marks around. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && bare(text[start]!) === '') start++
  while (end > start && bare(text[end - 1]!) === '') end--
  return { start, end }
}
