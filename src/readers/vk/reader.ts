import { deskReader } from '../../reading/desk/desk.ts'
import type { Reader, Source } from '../../types.ts'
import { archive } from './archive.ts'
import { message } from './message.ts'

const api = deskReader({
  lists: [['response', 'items'], ['items']],
  beside: ['profiles', 'groups'],
  expected: 'a message with "from_id"',
  drafts: message,
})

/** VK: pages of a person's archive, and messages as a community gets them from the API. */
export const reader: Reader = {
  read: (source, context) => (isPage(source) ? archive(source, context) : api.read(source, context)),
}

function isPage(source: Source): boolean {
  for (const piece of source.pieces()) return piece.trimStart().startsWith('<')
  return false
}
