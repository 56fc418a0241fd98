/** `{ key: 'member member' }` turned round: member → key. A member may have but one key. */
export function keyByMember(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const [key, members] of Object.entries(table)) {
    for (const member of members.split(' ')) keys.set(member, key)
  }
  return keys
}

/** `{ key: 'member member' }` turned round where members have several keys: member → keys. */
export function keysByMember(
  table: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>()
  for (const [key, members] of Object.entries(table)) {
    for (const member of members.split(' ')) {
      const met = keys.get(member)
      if (met === undefined) keys.set(member, [key])
      else met.push(key)
    }
  }
  return keys
}

/** Lemmas and the topics of each. */
export function topicsOf(
  lemmas: readonly string[],
  topics: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  let all: string[] | undefined
  for (const lemma of lemmas) {
    for (const topic of topics.get(lemma) ?? []) {
      if ((all ?? lemmas).includes(topic)) continue
      all ??= [...lemmas]
      all.push(topic)
    }
  }
  return all ?? lemmas
}
