import { describe, expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'
import { KINDS } from './kinds.ts'

const PAGES = ['README.md', 'README.ru.md', 'CONTRIBUTING.md', 'docs/score.md']

describe.each(PAGES)('%s', (page) => {
  test.each(blocksOf(page))('line $line', async (block) => {
    const kind = KINDS.find(({ fits }) => fits(block))
    expect(kind, 'a block of a kind that nobody runs').toBeDefined()
    await kind!.run(block)
  })
})
