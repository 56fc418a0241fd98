import { expect, test } from 'vitest'
import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { fromPackFile, toPackFile } from '../../src/load/rooms/pack-file.ts'
import { toSource } from '../../src/phrases/index.ts'
import { compileLists } from '../../src/phrases/language/lists.ts'

test('a pack written to a file is the same pack when it is read', () => {
  const lists = {
    avoid: ['let you know', '!not as soon as possible → by <time>'],
    fine: ['(we|I) … (send|sent) <money>'],
  }
  const { lists: compiled } = compileLists('rules/one', 'en', lists, loadVocabularies())
  const pack = toSource(compiled).pack('en', 'reply')
  expect(fromPackFile(toPackFile(pack))).toEqual(pack)
})
