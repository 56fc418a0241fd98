import type { Attachment } from '../../types.ts'
import type { Field } from '../field.ts'

const KINDS: Readonly<Record<string, Attachment['type']>> = {
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  heic: 'image',
  bmp: 'image',
  mp3: 'audio',
  ogg: 'audio',
  oga: 'audio',
  opus: 'audio',
  m4a: 'audio',
  wav: 'audio',
  mp4: 'video',
  mov: 'video',
  webm: 'video',
  avi: 'video',
}

/** Keys that products give a file's name and its kind. */
const NAMES = ['file_name', 'filename', 'fileName', 'name']
const TYPES = ['content_type', 'contentType', 'mime_type', 'mimeType', 'file_type', 'type']

/** The attachments that a list of files in an export is. */
export function attachmentsOf(files: Field): readonly Attachment[] {
  return files.items.map((file) => attachment(file.any(...NAMES).text, file.any(...TYPES).text))
}

/** A file by its name and its MIME type or another word for its kind, as far as they are known. */
export function attachment(name: string | undefined, type?: string): Attachment {
  return { type: kindOf(name, type), ...(name !== undefined && { name }) }
}

function kindOf(name = '', type = ''): Attachment['type'] {
  const kind = type.toLowerCase().split('/')[0]
  if (kind === 'image' || kind === 'audio' || kind === 'video') return kind
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return KINDS[extension] ?? 'file'
}
