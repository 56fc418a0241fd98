import { isoTime } from '../../reading/time.ts'
import type { Author } from '../../types.ts'
import type { Shown } from './page.ts'
import WORDS from './words.json' with { type: 'json' }

/** A day, the month in words, a year and a time, with words between them that say nothing. */
const TIME = /(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})\s+\p{L}+\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?/iu

/** The moment that a message's header names. */
export function timeIn({ header }: Shown): string | undefined {
  const [, day, name = '', year, hour, minute, second, half] = TIME.exec(header) ?? []
  const month = Object.entries(WORDS.months).find(([start]) => name.toLowerCase().startsWith(start))?.[1]
  if (month === undefined) return undefined
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  return isoTime(`${year}-${two(month)}-${two(day)} ${two(hours)}:${minute}:${second ?? '00'}`)
}

const two = (number: number | string | undefined) => String(number).padStart(2, '0')

/** Who wrote: by the link, or the word that stands for the archive's owner. */
export function authorIn({ header, author, link }: Shown): Author {
  const name = (author ?? header.slice(0, Math.max(0, header.indexOf(',')))).trim()
  return { id: link?.slice(link.lastIndexOf('/') + 1), name: name || undefined }
}

/** Whether it is the archive's owner. */
export function isOwner({ id, name }: Author): boolean {
  return id === undefined && name !== undefined && WORDS.own.includes(name)
}

/** Whether a link leads to a community. */
export function isCommunity(link: string | undefined): boolean {
  return link !== undefined && /\/(?:public|club|event)\d+$/.test(link)
}
