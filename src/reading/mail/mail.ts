import PostalMime, { type Address, type Email } from 'postal-mime'
import type { Attachment, Author } from '../../types.ts'
import { isoTime } from '../time.ts'
import type { Words } from '../words.ts'
import { bytesOf } from './bytes.ts'
import { attachmentsOf, type MailText, wordsOf } from './content.ts'
import { readPart } from './part.ts'
import { readSubject, type Subject } from './subject.ts'

/** A mail as it was sent. */
export interface Mail {
  readonly from: Author
  /** The addresses of sender and receivers, in small letters, in order. */
  readonly people: readonly string[]
  readonly subject: Subject
  readonly at: string | undefined
  readonly id: string | undefined
  /** What it answers, the first mail of the thread first. */
  readonly answers: readonly string[]
  /** A program sent it. */
  readonly automated: boolean
  readonly words: Words
  readonly attachments: readonly Attachment[]
}

/** Reads a mail; undefined: it is none, or none that says who sent it. */
export async function readMail(mail: MailText): Promise<Mail | undefined> {
  const root = readPart(mail.text, 0, mail.text.length)
  const head = await PostalMime.parse(bytesOf(`${root.header}\n\n`))
  const from = mailbox(head.from ?? head.sender)
  if (!from) return undefined
  const header = (name: string) => head.headers.find(({ key }) => key === name)?.value.trim()
  const people = [from, ...(head.to ?? []).map(mailbox)].flatMap((one) => one?.email?.toLowerCase() ?? [])
  return {
    from,
    people: [...new Set(people)].sort(),
    subject: readSubject(head.subject ?? ''),
    at: isoTime(header('date') ?? '') ?? isoTime(head.date ?? ''),
    id: idsIn(head.messageId)[0],
    answers: [header('x-gm-thrid') ?? '', ...idsIn(head.references), ...idsIn(head.inReplyTo)].filter(
      Boolean,
    ),
    automated: isAutomated(head, header),
    words: await wordsOf(mail, root),
    attachments: await attachmentsOf(root),
  }
}

function mailbox(address: Address | undefined): Author | undefined {
  const one = address?.group ? address.group[0] : address
  if (!one || (!one.address && !one.name)) return undefined
  return { name: one.name || undefined, email: one.address || undefined }
}

function idsIn(list: string | undefined): readonly string[] {
  return Array.from((list ?? '').matchAll(/<([^<>\s]+)>/g), ([, id = '']) => id)
}

/**
 * By what programs say of their mails. `X-Auto-Response-Suppress` counts for nothing, nor does `Precedence: list`: help desks and
 * groups put them on what people wrote too.
 */
function isAutomated({ returnPath }: Email, header: (name: string) => string | undefined): boolean {
  const submitted = header('auto-submitted')
  return (
    (submitted !== undefined && !/^no\b/i.test(submitted)) ||
    /^(?:bulk|junk|auto[_-]reply)\b/i.test(header('precedence') ?? '') ||
    AUTOMATED.some((name) => header(name) !== undefined && !/^no$/i.test(header(name)!)) ||
    header('return-path') === '<>' ||
    returnPath === '<>'
  )
}

const AUTOMATED = ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-autoresponder', 'x-mailer-autoreply']
