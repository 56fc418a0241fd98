import type { Trait } from '../../types.ts'
import type { TraitSets, Traits } from '../words/traits.ts'

/** What an OpenCorpora tag means for us. */
export interface Tag {
  /** Part of speech in OpenCorpora's code: NOUN, VERB … */
  readonly post: string
  readonly traits: Traits
  /** How likely such a reading is where the corpus has none: 0–1. */
  readonly weight: number
  /** Words of this class carry no topic. */
  readonly closed: boolean
  /** New words of this class are made. */
  readonly productive: boolean
}

const PARTS: Readonly<Record<string, readonly Trait[]>> = {
  NOUN: ['noun'],
  ADJF: ['adjective'],
  ADJS: ['adjective', 'short'],
  COMP: ['comparative'],
  VERB: ['verb', 'finite'],
  INFN: ['verb', 'infinitive'],
  PRTF: ['verb', 'participle'],
  PRTS: ['verb', 'participle', 'short'],
  GRND: ['verb', 'adverb'],
  NUMR: ['numeral'],
  ADVB: ['adverb'],
  NPRO: ['pronoun'],
  PRED: ['adverb', 'finite'],
  PREP: ['preposition'],
  CONJ: ['conjunction'],
  PRCL: ['particle'],
  INTJ: ['interjection'],
}

const GRAMMEMES: Readonly<Record<string, readonly Trait[]>> = {
  past: ['past'],
  pres: ['present'],
  futr: ['future'],
  impr: ['imperative'],
  excl: ['2per'],
  incl: ['1per'],
  perf: ['perfective'],
  pssv: ['passive'],
  '1per': ['1per'],
  '2per': ['2per'],
  '3per': ['3per'],
  sing: ['sing'],
  plur: ['plur'],
  masc: ['masc'],
  femn: ['femn'],
  nomn: ['nomn'],
  gent: ['gent'],
  gen2: ['gent'],
  datv: ['datv'],
  accs: ['accs'],
  ablt: ['ablt'],
  loct: ['loct'],
  loc2: ['loct'],
  Apro: ['pronoun'],
  Anum: ['numeral'],
  Name: ['name'],
  Patr: ['patronymic'],
  Surn: ['surname'],
  Geox: ['place'],
}

const RARITY: Readonly<Record<string, number>> = {
  Abbr: 0.1,
  Surn: 0.2,
  Patr: 0.5,
  Name: 0.5,
  Geox: 0.4,
  Orgn: 0.3,
  Arch: 0.2,
  Erro: 0.3,
  Infr: 0.3,
  Slng: 0.5,
  Dist: 0.2,
  Litr: 0.5,
  Fimp: 0.3,
  futr: 0.9,
  voct: 0.3,
  incl: 0.3,
  INTJ: 0.5,
  ADJS: 0.8,
}

const CLOSED = new Set(['NPRO', 'PREP', 'CONJ', 'PRCL', 'INTJ', 'PRED'])
const UNPRODUCTIVE = new Set(['NPRO', 'NUMR', 'PREP', 'CONJ', 'PRCL', 'INTJ', 'PRED', 'COMP'])

/** What a tag of OpenCorpora says (`NOUN,inan,femn sing,nomn`), in our traits. */
export function readTag(tag: string, sets: TraitSets): Tag {
  const grammemes = tag.split(/[ ,]/)
  const post = grammemes[0]!
  const traits = [...(PARTS[post] ?? [])]
  let weight = 0.9
  for (const grammeme of grammemes) {
    traits.push(...(GRAMMEMES[grammeme] ?? []))
    weight *= RARITY[grammeme] ?? 1
  }
  if (post === 'VERB' && grammemes.includes('impr') && grammemes.includes('sing')) weight *= 0.6
  if (grammemes.includes('2per') && grammemes.includes('pres')) weight *= 0.85
  return {
    post,
    traits: sets.of(traits),
    weight,
    closed: CLOSED.has(post) || grammemes.includes('Apro') || grammemes.includes('Ques'),
    productive: !UNPRODUCTIVE.has(post) && !grammemes.includes('Apro') && !grammemes.includes('Abbr'),
  }
}
