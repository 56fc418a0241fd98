/** What `load` gives, loaded at the first call: a repeated `import()` costs more than reading a short text. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load()
    return loaded
  }
}
