/** What `make` gives, made at the first call: a repeated `import()` costs more than reading a short text. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

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
