/** All that an iterable gives (`Array.fromAsync`, which Node 20 lacks), without waiting where it makes nobody wait. */
export async function collect<T>(items: Iterable<T> | AsyncIterable<T>): Promise<T[]> {
  if (Symbol.iterator in items) return [...items]
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
