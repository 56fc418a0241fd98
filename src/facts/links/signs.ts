import type { Entity, Lexicon, Match, Span, Text, Turn } from '../../types.ts'
import { answeredBehind, bySentence, mannersIn, spokenIn, tailsOf, valuesIn } from './layout.ts'

/** What tells what the sentences of a text do that points somewhere: sets and maps are by the number of the sentence. */
export interface Signs {
  readonly text: Text
  readonly linked: ReadonlyMap<number, readonly Entity[]>
  /** Parts of a site that are named. */
  readonly sections: ReadonlyMap<number, readonly Span[]>
  /** What has a link or names a part, and neither asks nor says anything. */
  readonly targeted: ReadonlySet<number>
  /** What says something whatever it points at: acts, values. */
  readonly says: ReadonlySet<number>
  /** "Read it here". */
  readonly reads: ReadonlySet<number>
  /** Words that point: "here", «по ссылке». */
  readonly points: ReadonlySet<number>
  readonly tools: ReadonlySet<number>
  readonly advised: ReadonlySet<number>
  readonly courtesies: ReadonlySet<number>
  /** What answers behind a short courtesy. */
  readonly softened: ReadonlySet<number>
  /** The word behind a link where, without a full stop, a new sentence has begun. */
  readonly tails: ReadonlyMap<number, number>
  /** Words at which a courtesy begins. */
  readonly partings: ReadonlySet<number>
  /** 1 for each of the writer's own words, links and handles left out. */
  readonly spoken: Uint8Array
  /** 1 for each word of greeting, closing and signature. */
  readonly manners: Uint8Array
}

/** The signs of a message with these links and named parts; undefined: nothing in it points anywhere. */
export function signsOf(
  { text, facts }: Pick<Turn, 'text' | 'facts'>,
  links: readonly Entity[],
  parts: readonly Match[],
  lexicon: Lexicon,
): Signs | undefined {
  const tails = tailsOf(text, links)
  /** The sentences in which a list stands, before the tail of a link. */
  const found = (list: string): ReadonlySet<number> => {
    const matches = lexicon.find(list, text)
    if (matches.length === 0) return NOWHERE
    const sentences = new Set<number>()
    for (const { from } of matches) {
      const { sentence } = text.words[from]!
      if (from < (tails.get(sentence) ?? text.words.length)) sentences.add(sentence)
    }
    return sentences
  }
  const courtesies = found('courtesy')
  const values = valuesIn(text).filter((sentence) => !courtesies.has(sentence))
  const advised = found('advised')
  const acts = [...found('act')].filter((sentence) => !advised.has(sentence))
  const says = new Set([...acts, ...found('say'), ...values])
  const linked = bySentence(text, links)
  const sections = bySentence(text, parts)
  const targeted = new Set([...linked.keys(), ...sections.keys()])
  for (const sentence of targeted)
    if (says.has(sentence) || text.sentences[sentence]!.mark === '?') targeted.delete(sentence)
  if (targeted.size === 0) return undefined

  const polite = lexicon.find('courtesy', text)
  return {
    text,
    linked,
    sections,
    targeted,
    says,
    reads: found('read'),
    points: found('point'),
    tools: found('tool'),
    advised,
    courtesies,
    softened: courtesies.size > 0 ? answeredBehind(text, polite) : NOWHERE,
    tails,
    partings: new Set(polite.map(({ from }) => from)),
    spoken: spokenIn(text, links),
    manners: mannersIn(text, facts),
  }
}

const NOWHERE: ReadonlySet<number> = new Set()
