/** What `load` gives for each thing, loaded at the first call for it; things are told apart by what `name` calls them. */
export function onceEach<Of, T>(
  load: (of: Of) => Promise<T>,
  name: (of: Of) => string,
): (of: Of) => Promise<T> {
  const loaded = new Map<string, Promise<T>>()
  return (of) => {
    const key = name(of)
    const before = loaded.get(key)
    if (before) return before
    const loading = load(of)
    loaded.set(key, loading)
    return loading
  }
}
