import type { Entity } from '../../types.ts'
import type { DraftWord, Opaque } from '../draft.ts'

/** What has a value in a text. */
export function findEntities(
  _value: string,
  words: readonly DraftWord[],
  opaque: readonly Opaque[],
  _digits: boolean,
): readonly Entity[] {
  const entities: Entity[] = []
  let at = 0
  for (const { kind, start, end, value } of opaque) {
    if (kind !== 'link' && kind !== 'email' && kind !== 'placeholder') continue
    while (at < words.length && words[at]!.start < start) at += 1
    entities.push({ kind, start, end, value, from: at, to: at + 1 })
  }
  return entities
}
