import type { EntityKind } from '../../types.ts'

/** What may stand in angle brackets in a phrase: any kind of entity. */
export const CLASSES: readonly EntityKind[] = [
  'money',
  'percent',
  'date',
  'time',
  'duration',
  'phone',
  'email',
  'card',
  'order',
  'link',
  'placeholder',
  'name',
  'address',
  'number',
]
