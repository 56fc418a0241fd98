/** Signs that take one column each: Latin, Greek, Cyrillic, common punctuation, currencies. */
const NARROW = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116]*$/

/** How many columns of a terminal texts like these take; East Asian signs and emoji are measured only where there are any. */
export async function measureFor(texts: Iterable<string>): Promise<(text: string) => number> {
  for (const text of texts) if (!NARROW.test(text)) return (await import('string-width')).default
  return (text) => text.length
}
