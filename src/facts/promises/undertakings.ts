import type { Places } from '../../phrases/places.ts'
import type { Text } from '../../types.ts'
import type { Stretch } from '../stretch.ts'
import { isDenied } from './words.ts'

/** Whatever «мы» or «я» will have done, in Russian: a perfective future in the first person, courtesies left out. */
export function* undertakings(text: Text, places: Places): Generator<Stretch> {
  const { words } = text
  for (let at = 0; at < words.length; at++) {
    const { own, lexeme, sentence } = words[at]!
    const { is } = lexeme
    if (!own || !is.has('future') || !is.has('1per') || !is.has('finite')) continue
    if (isDenied(text, at) || places.words('courtesy').has(at) || places.sentences('hope').has(sentence))
      continue
    yield { from: at, to: at + 1 }
  }
}
