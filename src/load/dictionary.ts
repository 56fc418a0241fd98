import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createEnglish } from '../text/en/morphology.ts'
import type { RussianFiles } from '../text/ru/dictionary.ts'
import { createRussian } from '../text/ru/morphology.ts'
import { createVocabulary, type Vocabularies } from '../text/vocabulary.ts'

/** SHA-256 of the files of az 0.2.3: the same words give the same findings everywhere. */
const EXPECTED = {
  'words.dawg': 'b4c5ea5632e2d80eaf316f85f2177c8a28b74484c6efdb70d9cc1bf36848f182',
  'p_t_given_w.intdawg': '359a4ee4d6bdfb9752080e919ff4b99b2a2bdc87d5c8de9fb6af3e73fac5e908',
  'paradigms.array': 'd8e26bda48129a8da09232ad5e45d211174fed8801dd838ed682ba17b6e65cfc',
  'suffixes.json': '0da6775148d875e7f1c5e97d4320915b6159142d702ea92ac83c257e676672fd',
  'gramtab-opencorpora-int.json': '94e953a08c6a2cc8de9b396b096f441fcc5291f3ab3c43f9adfff57c289b04d6',
  'prediction-suffixes-0.dawg': 'd76953a94cf1da1d2c17eccb30e741a814547b1a9f84a977cfaa1baf3db30670',
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
    suffixes: JSON.parse(read(directory, 'suffixes.json').toString('utf8')),
    tags: JSON.parse(read(directory, 'gramtab-opencorpora-int.json').toString('utf8')),
    endings: () => read(directory, 'prediction-suffixes-0.dawg'),
  }
}

function installed(): string {
  return join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts')
}

function read(directory: string, name: keyof typeof EXPECTED): Buffer {
  const path = join(directory, name)
  const file = readFileSync(path)
  if (createHash('sha256').update(file).digest('hex') !== EXPECTED[name]) {
    throw new Error(`${path} is not the file of az 0.2.3: install that version of az, no other`)
  }
  return file
}
