import type { Lexicon, Text } from '../../types.ts'
import { Evidence } from './evidence.ts'
import type { Overlap } from './overlap.ts'

/** Greetings, thanks, farewells and advertisement that name nothing of the questions answer none: «приходите посмотреть». */
export function withoutAsides(
  evidence: Int32Array,
  overlaps: readonly Overlap[],
  text: Text,
  lexicon: Lexicon,
): void {
  for (const list of ['courtesy', 'promotion'] as const) {
    for (const { from } of lexicon.find(list, text)) {
      const at = text.words[from]!.sentence
      if (list === 'courtesy' && (evidence[at]! & Evidence.compound) !== 0) continue
      if (overlaps.every(({ hits }) => hits[at] === 0)) evidence[at] = evidence[at]! & KEPT
    }
  }
}

/** What is meant even beside a courtesy. */
const KEPT =
  Evidence.refusal |
  Evidence.deferral |
  Evidence.askback |
  Evidence.passed |
  Evidence.privately |
  Evidence.private |
  Evidence.elsewhere |
  Evidence.offer |
  Evidence.opener |
  Evidence.all |
  Evidence.no |
  Evidence.stands
