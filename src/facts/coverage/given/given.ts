import { firstFrom } from '../../../text/search.ts'
import type { FactContext, Lexicon, Sentence, Span, Text, Word } from '../../../types.ts'
import type { Said } from '../said.ts'
import { Evidence } from './evidence.ts'
import { addFigures, addForms, addItems, addNames } from './looks.ts'
import { withoutSteps } from './steps.ts'

/**
 * Evidence of each sentence of a reply: by lists, by how it looks, by what the reply asks back. Of the lists only those
 * that `wanted` names are read, and those that count whatever is asked.
 */
export function evidenceOf({ text, facts }: Said, wanted: number, { lexicon }: FactContext): Int32Array {
  const evidence = new Int32Array(text.sentences.length)
  addPhrases(evidence, text, wanted | ALWAYS, lexicon)
  addOpeners(evidence, text, lexicon)
  addBareVerbs(evidence, text, lexicon)
  addFigures(evidence, text, lexicon)
  addForms(evidence, text)
  addItems(evidence, text)
  addNames(evidence, text)
  addAsking(evidence, text)
  for (const { from } of lexicon.find('canYou', text)) {
    const at = text.words[from]!.sentence
    if (text.sentences[at]!.mark === '?') evidence[at]! |= Evidence.askback
  }
  for (const { from } of lexicon.find('toUs', text))
    evidence[text.words[from]!.sentence]! |= Evidence.askback | Evidence.asks
  for (const { span } of facts.requests) {
    const at = firstFrom(text.sentences, span.start + 1, endOf)
    if (at < evidence.length) evidence[at]! |= Evidence.askback
  }
  withoutSteps(evidence, { text, facts }, lexicon)
  return evidence
}

const LISTS = [
  'when',
  'howlong',
  'howmuch',
  'where',
  'how',
  'why',
  'which',
  'who',
  'what',
  'yesno',
  'request',
  'refusal',
  'deferral',
  'askback',
  'redirect',
  'elsewhere',
  'privately',
  'offer',
  'all',
  'passed',
  'private',
  'because',
] as const satisfies readonly (keyof typeof Evidence)[]

/** What matters for questions of every type: what falls short of an answer, or covers them all. */
const ALWAYS =
  Evidence.refusal |
  Evidence.deferral |
  Evidence.askback |
  Evidence.redirect |
  Evidence.elsewhere |
  Evidence.privately |
  Evidence.passed |
  Evidence.private |
  Evidence.offer |
  Evidence.all

function addPhrases(evidence: Int32Array, text: Text, wanted: number, lexicon: Lexicon): void {
  for (const list of LISTS) {
    if ((Evidence[list] & wanted) === 0) continue
    for (const { from } of lexicon.find(list, text)) evidence[text.words[from]!.sentence]! |= Evidence[list]
  }
  for (let at = 0; at < evidence.length; at++) {
    const given = evidence[at]!
    if ((given & Evidence.private) === 0) evidence[at] = given & ~Evidence.privately
    else if ((given & PURPOSE) === 0) evidence[at] = Evidence.private
  }
}

/** "DM us" answers nothing unless it says what will be done there or what is needed. */
const PURPOSE =
  Evidence.privately |
  Evidence.deferral |
  Evidence.askback |
  Evidence.elsewhere |
  Evidence.refusal |
  Evidence.passed

function addOpeners(evidence: Int32Array, text: Text, lexicon: Lexicon): void {
  const { words, sentences } = text
  for (const list of ['yes', 'no'] as const) {
    const bits = Evidence.opener | Evidence.yesno | (list === 'no' ? Evidence.no : 0)
    for (const { from, to } of lexicon.find(list, text)) {
      const at = words[from]!.sentence
      if (opens(from, to, sentences[at]!, words)) evidence[at]! |= bits
    }
  }
}

/** Whether a «да» or «нет» comes first, after a greeting, a name or small words, or last: «скидки нет»; «во время эфира нельзя …» only tells. */
function opens(at: number, end: number, { from, to }: Sentence, words: readonly Word[]): boolean {
  if (at > from + LEAD) return false
  if (end === to || words[at]!.border !== 'none' || words[end]!.border !== 'none') return true
  return words.slice(from, at).every(({ lexeme }) => lexeme.stop)
}

/** Words of a greeting or a name. */
const LEAD = 3

/** "The manager does."; «С собакой можно.»; «Можно, но на поводке.» */
function addBareVerbs(evidence: Int32Array, text: Text, lexicon: Lexicon): void {
  const { words, sentences } = text
  for (const { from, to } of lexicon.find('auxiliary', text)) {
    const { sentence } = words[from]!
    const last = to === sentences[sentence]!.to || words[to]!.border !== 'none'
    if (last && (from > sentences[sentence]!.from || text.language === 'ru'))
      evidence[sentence]! |= words[from]!.lexeme.is.has('finite') ? TELLS_WHO : TELLS_SO
  }
}

/** A question back, less those that only offer something. */
function addAsking(evidence: Int32Array, { sentences }: Text): void {
  for (let at = 0; at < sentences.length; at++) {
    const { mark, own } = sentences[at]!
    if (mark !== '?' || !own) continue
    if ((evidence[at]! & Evidence.offer) === 0 && evidence[at] !== Evidence.private)
      evidence[at]! |= Evidence.asks
  }
}

/** What a verb alone at the end of a clause tells, and what a word that is none does. */
const TELLS_WHO = Evidence.who | Evidence.yesno | Evidence.stands
const TELLS_SO = Evidence.yesno | Evidence.stands

const endOf = ({ end }: Span) => end
