import PostalMime from 'postal-mime'
import type { Attachment } from '../../types.ts'
import { attachment } from '../desk/attachments.ts'
import { between } from '../html/passage.ts'
import { htmlText } from '../html/text.ts'
import { joined, NOTHING, type Words } from '../words.ts'
import { bytesOf } from './bytes.ts'
import { type Part, unfolded } from './part.ts'
import { type Body, placeOf } from './passage.ts'

/** A mail's text that has one character a byte. */
export interface MailText {
  readonly text: string
  /** The line of the file where it begins. */
  readonly line: number
  /** Lines that begin with `From ` have `>` before them. */
  readonly quotesFrom: boolean
}

/** What a mail says: plain text where it has that, else its HTML. */
export async function wordsOf(mail: MailText, root: Part): Promise<Words> {
  const words = await Promise.all(textParts(mail, root).map((part) => partWords(mail, part)))
  return joined(words, '\n\n')
}

/** All parts that are files. */
export function attachmentsOf(root: Part): Promise<readonly Attachment[]> {
  return Promise.all(leavesOf(root).filter(isFile).map(fileOf))
}

function leavesOf(part: Part): readonly Part[] {
  if (part.type.startsWith('multipart/')) return part.parts.flatMap(leavesOf)
  return [part]
}

/** The parts to read, one after the other; of alternatives the first that is plain text and not empty. */
function textParts(mail: MailText, part: Part): readonly Part[] {
  if (!part.type.startsWith('multipart/')) return isFile(part) ? [] : [part]
  if (part.type !== 'multipart/alternative') return part.parts.flatMap((each) => textParts(mail, each))
  const ways = part.parts.map((each) => textParts(mail, each))
  const isSaid = (way: readonly Part[]) =>
    way.some(({ body, end }) => mail.text.slice(body, end).trim() !== '')
  const isPlain = (way: readonly Part[]) => way.every(({ type }) => type === 'text/plain')
  return ways.find((way) => isSaid(way) && isPlain(way)) ?? ways.find(isSaid) ?? []
}

function isFile({ type, header }: Part): boolean {
  return (
    /^content-disposition:\s*attachment/im.test(header) || (type !== 'text/plain' && type !== 'text/html')
  )
}

async function fileOf(part: Part): Promise<Attachment> {
  const { attachments } = await PostalMime.parse(bytesOf(`${contentFields(part)}\n\nx`))
  return attachment(attachments[0]?.filename ?? undefined, part.type)
}

async function partWords(mail: MailText, part: Part): Promise<Words> {
  const raw = mail.text.slice(part.body, part.end)
  const sent = mail.quotesFrom ? raw.replace(/^>(>*From )/gm, '$1') : raw
  const fields = contentFields(part)
  const { text, html } = await PostalMime.parse(bytesOf(`${fields}\n\n${sent}`))
  const said = part.type === 'text/html' ? html : text?.trimEnd()
  if (!said) return NOTHING
  const body: Body = {
    bytes: bytesOf(raw),
    line: mail.line + linesIn(mail.text, part.body),
    transfer: /^content-transfer-encoding:\s*(\S+)/im.exec(fields)?.[1] ?? '',
    charset: /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(fields)?.[1] ?? 'utf-8',
  }
  if (part.type !== 'text/html') return { text: said, place: () => placeOf(said, body) }
  return {
    text: htmlText(said).text,
    place: () => {
      const { lines, passage } = placeOf(said, body)
      return { lines, passage: between(htmlText(said), said, passage) }
    },
  }
}

function contentFields({ header }: Part): string {
  const fields = unfolded(header).split('\n')
  return fields.filter((field) => /^content-/i.test(field)).join('\n')
}

function linesIn(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
