import type { Author } from '../../types.ts'

const MAILBOX = /^\s*(?:"([^"]*)"|([^<]*?))\s*<([^<>]+)>\s*$/

/** The author that a line of a letter's head names: `"Ann" <ann@example.com>`, an address alone, a name alone. */
export function mailboxAuthor(mailbox: string | undefined): Author | undefined {
  if (mailbox === undefined) return undefined
  const [, quoted, bare, address] = MAILBOX.exec(mailbox) ?? []
  if (address === undefined)
    return mailbox.includes('@') ? { email: mailbox.trim() } : { name: mailbox.trim() }
  return { name: quoted || bare || undefined, email: address }
}
