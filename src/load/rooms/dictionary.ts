import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createEnglish } from '../../text/en/morphology.ts'
import type { RussianFiles } from '../../text/ru/dictionary.ts'
import { createRussian } from '../../text/ru/morphology.ts'
import { createVocabulary, type Vocabularies } from '../../text/words/vocabulary.ts'

/** How many bytes the files of az 0.2.3 have. A start has no time for their hashes: a test knows those. */
const SIZES = {
  'words.dawg': 5_434_376,
  'p_t_given_w.intdawg': 1_595_912,
  'paradigms.array': 833_014,
  'suffixes.json': 320_307,
  'gramtab-opencorpora-int.json': 202_321,
  'prediction-suffixes-0.dawg': 2_466_824,
}

/**
 * The words of both languages. The Russian dictionary is read from the disk, synchronously, when the first Cyrillic
 * word is looked up; then an `Error` that names the file tells if it is not that of az 0.2.3.
 */
export function loadVocabularies(): Vocabularies {
  return {
    ru: createVocabulary(createRussian(readRussianFiles)),
    en: createVocabulary(createEnglish()),
  }
}

/** The Russian dictionary's files from `directory`, by default those of the installed `az`. */
export function readRussianFiles(directory = installed()): RussianFiles {
  return {
    words: read(directory, 'words.dawg'),
    likelihoods: read(directory, 'p_t_given_w.intdawg'),
    paradigms: read(directory, 'paradigms.array'),
    suffixes: stringsIn(read(directory, 'suffixes.json')),
    tags: stringsIn(read(directory, 'gramtab-opencorpora-int.json')),
    endings: () => read(directory, 'prediction-suffixes-0.dawg'),
  }
}

/**
 * The strings of a JSON list as az writes it, a string a line and none with an escape: a tenth of the time that JSON.parse
 * takes at a start.
 */
function stringsIn(file: Buffer): readonly string[] {
  return file.toString('utf8').slice(FIRST.length, -LAST.length).split(BETWEEN)
}

const FIRST = '[\n  "'
const BETWEEN = '", \n  "'
const LAST = '"\n]'

function installed(): string {
  return join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts')
}

function read(directory: string, name: keyof typeof SIZES): Buffer {
  const path = join(directory, name)
  const file = readFileSync(path)
  if (file.length !== SIZES[name]) {
    throw new Error(`${path} is not the file of az 0.2.3: install that version of az, no other`)
  }
  return file
}
