import type { Part, TurnFact } from '../../types.ts'

/** «2/3»: two numbers, the first no greater than the second. */
export const fact: TurnFact<'parts'> = ({ text: { value, words } }) => {
  if (!value.includes('/')) return NONE
  return words.flatMap(({ start, end, lexeme }): readonly Part[] => {
    const [number = 0, of = 0, ...more] = lexeme.form.split('/').map(Number)
    return more.length === 0 && number > 0 && of >= number ? [{ span: { start, end }, number, of }] : NONE
  })
}

const NONE: readonly Part[] = []
