import { attachment } from '../../reading/desk/attachments.ts'
import type { Field } from '../../reading/field.ts'
import type { Attachment } from '../../types.ts'

const KINDS: Readonly<Record<string, Attachment['type']>> = {
  sticker: 'image',
  animation: 'video',
  video_file: 'video',
  video_message: 'video',
  voice_message: 'audio',
  audio_file: 'audio',
}

/** What a message shows beside its text: a photo, or a file of some kind. */
export function mediaOf(record: Field): readonly Attachment[] {
  const photo = record.get('photo')
  const file = record.any('file_name', 'file')
  const found: Attachment[] = []
  if (photo.known) found.push({ ...attachment(nameOf(photo)), type: 'image' })
  if (file.known || record.get('media_type').known) {
    const kind = record.get('media_type').as(KINDS)
    found.push(attachment(nameOf(file), kind ?? record.get('mime_type').text))
  }
  return found
}

/** The last part of a path; a notice in brackets stands where the file was left out. */
function nameOf({ text = '' }: Field): string | undefined {
  return text.startsWith('(') ? undefined : text.slice(text.lastIndexOf('/') + 1) || undefined
}
