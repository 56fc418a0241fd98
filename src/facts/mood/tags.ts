import type { Span, Text } from '../../types.ts'
import tags from './tags.json' with { type: 'json' }

/** Hashtags that are discontent by how they begin or end: "#ihatemondayservice", "#luggagefail". */
export function soreTags({ value, words }: Text): readonly Span[] {
  if (!value.includes('#')) return NONE
  return words.filter(({ lexeme: { form } }) => form.startsWith('#') && isSore(form.slice(1)))
}

const NONE: readonly Span[] = []

const isSore = (tag: string): boolean =>
  tags.begins.some((part) => tag.startsWith(part)) || tags.ends.some((part) => tag.endsWith(part))
