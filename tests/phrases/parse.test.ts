import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { compilePhrase } from '../../src/phrases/language/compile.ts'
import { PhraseError } from '../../src/phrases/language/error.ts'

interface Refusal {
  phrase: string
  column: number
  message: string
}

const refusals: Refusal[] = parse(readFileSync(join(import.meta.dirname, 'parse.yaml'), 'utf8'))
const vocabularies = loadVocabularies()

test.each(refusals)('$phrase is refused', ({ phrase, column, message }) => {
  const refused = { name: 'PhraseError', column, message }
  expect(() => compilePhrase(phrase, vocabularies)).toThrow(expect.objectContaining(refused))
  expect(() => compilePhrase(phrase, vocabularies)).toThrow(PhraseError)
})
