import type { EntityKind } from '../types.ts'

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

/** The class that an unknown one was most likely meant to be; undefined when none is near. */
export function nearestClass(name: string): EntityKind | undefined {
  let nearest: EntityKind | undefined
  let least = 3
  for (const candidate of CLASSES) {
    const distance = editDistance(name.toLowerCase(), candidate)
    if (distance < least) {
      least = distance
      nearest = candidate
    }
  }
  return nearest
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(change, above[column]! + 1, line[column - 1]! + 1))
    }
    above = line
  }
  return above[b.length]!
}
