import { longReply } from './corpus.ts'
import { aimed, median, print, type Row, short, worked } from './figures.ts'
import { library } from './library.ts'

const ROUNDS = 5

/** How the time grows from a reply of 100 kB to one of 1 MB. Linear is 10; the aim leaves room for the cache. */
export async function growth(): Promise<void> {
  const rules = await library.loadRules()
  const rows: Row[] = []
  for (const language of ['ru', 'en'] as const) {
    for (const kind of ['prose', 'one word'] as const) {
      const [small, large] = [100_000, 1_000_000].map((length) => longReply(language, length, kind))
      const ratios: number[] = []
      const times: number[] = []
      library.lint(small!, rules)
      for (let round = 0; round < ROUNDS; round++) {
        const before = worked()
        library.lint(small!, rules)
        const between = worked()
        library.lint(large!, rules)
        times.push(worked() - between)
        ratios.push(times.at(-1)! / (between - before))
      }
      const what = `${language}, ${kind}: 1 MB in ${short(median(times))} ms, against 100 kB`
      rows.push(aimed(what, median(ratios), '×', '≤', 15))
    }
  }
  print('One long reply', rows)
}
