import type { Places } from '../../phrases/places.ts'
import type { Text } from '../../types.ts'
import type { Act } from './acts.ts'
import { isDenied } from './words.ts'

/** Whatever «мы» or «я» will have done, in Russian: a perfective future in the first person, courtesies left out. */
export function* undertakings(text: Text, places: Places): Generator<Act> {
  if (text.language !== 'ru') return
  for (const [at, { own, lexeme, sentence }] of text.words.entries()) {
    const { is } = lexeme
    if (!own || !is.has('future') || !is.has('1per') || !is.has('finite')) continue
    if (isDenied(text, at) || places.words('courtesy').has(at) || places.sentences('hope').has(sentence))
      continue
    yield { from: at, to: at + 1 }
  }
}
