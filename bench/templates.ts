import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replyOf, threads } from './corpus.ts'
import { aimed, median, print, short, worked } from './figures.ts'
import { library } from './library.ts'

const TEMPLATES = 10_000
/** Templates of one file. */
const TOGETHER = 50
/** Every so many templates, one says what an earlier one says. */
const AGAIN = 20
const ROUNDS = 5

/** What it costs to compare 10,000 templates with one another, and how the cost grows. */
export async function templates(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-'))
  const files = writeTemplates(folder)
  const across = { 'no-duplicate-template': 'warn', 'locale-parity': 'warn' } as const
  const time = async (all: readonly string[], rules: Record<string, 'warn' | 'off'>) => {
    const replylint = new library.ReplyLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: { rules },
    })
    const start = worked()
    const results = await replylint.lintFiles(all)
    const took = worked() - start
    const found = results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId! in across)
    return { took, found: found.length }
  }
  const off = { 'no-duplicate-template': 'off', 'locale-parity': 'off' } as const
  await time(files, across)
  const rounds: { plain: number; whole: number; tenth: number; found: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const plain = await time(files, off)
    const whole = await time(files, across)
    const few = files.slice(0, files.length / 10)
    const tenth = (await time(few, across)).took - (await time(few, off)).took
    rounds.push({ plain: plain.took, whole: whole.took, tenth, found: whole.found })
  }
  rmSync(folder, { recursive: true })
  const seconds = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick)) / 1000
  const more = seconds(({ plain, whole }) => whole - plain)
  print(`${short(TEMPLATES)} templates in ${short(files.length)} files, compared with one another`, [
    { what: 'without the two rules', figure: `${short(seconds(({ plain }) => plain))} s` },
    aimed(
      'with them',
      seconds(({ whole }) => whole),
      's',
      '≤',
      10,
    ),
    { what: 'their share', figure: `${short(more)} s, ${rounds[0]!.found} findings` },
    { what: 'the same for a tenth', figure: `${short(seconds(({ tenth }) => tenth))} s` },
  ])
}

/** JSON lists of templates in both languages; some say again what others say, with another greeting. */
function writeTemplates(folder: string): string[] {
  const texts = (['ru', 'en'] as const).flatMap((language) => threads(language, TEMPLATES / 2).map(replyOf))
  const all = texts.map((text, index) => ({
    id: `t-${index}`,
    text: index % AGAIN === AGAIN - 1 ? texts[index - AGAIN + 1]!.replace(/^[^.!,]+[.!,]/, 'Hello!') : text,
  }))
  return Array.from({ length: TEMPLATES / TOGETHER }, (_, index) => {
    const file = join(folder, `${index}.json`)
    writeFileSync(file, JSON.stringify(all.slice(index * TOGETHER, (index + 1) * TOGETHER)))
    return file
  })
}
