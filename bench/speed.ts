import { replyOf, threads } from './corpus.ts'
import { aimed, median, print, type Row, short, worked } from './figures.ts'
import { library } from './library.ts'
import { HOW_TO_INSTALL, type Peer, peersAreThere, textlint, textlintRules, writeGood } from './peers.ts'

const ROUNDS = 9
/** Milliseconds of processor time that each linter has in a round. */
const TURN = 300
/** The same before the first round: a compiler that watches the program needs that long to be done with it. */
const WARM_UP = 4_000

/** English replies a second, all rules on: as `.txt` against other linters, in turns in one process. */
export async function speed(): Promise<void> {
  const corpus = threads('en', 2_000)
  const texts = corpus.map(replyOf)
  const replylint = new library.ReplyLint({ overrideConfigFile: true })
  const rules = await library.loadRules()

  const file: Peer = { name: 'replylint', find: async (text) => ruleIds(await replylint.lintText(text, TXT)) }
  const peers = peersAreThere() ? [await textlint(), writeGood()] : []
  const judges = [file, ...peers].map((peer) => runner(peer.name, texts, (text) => peer.find(text)))
  const direct = runner('lint(thread, rules)', corpus, async (thread) => {
    return library.lint(thread, rules).map(({ ruleId }) => String(ruleId))
  })

  for (const one of [...judges, direct]) await one.warmUp()
  for (let round = 0; round < ROUNDS; round++) for (const one of [...judges, direct]) await one.turn()

  const [ours, ...others] = judges
  const against = (name: string, aim: number): Row[] => {
    const other = others.find((one) => one.name === name)
    if (!other) return [{ what: `× ${name}`, figure: HOW_TO_INSTALL }]
    return [
      other.row(),
      aimed(
        `replylint against ${name}`,
        median(ours!.perSecond.map((own, round) => own / other.perSecond[round]!)),
        '×',
        '≥',
        aim,
      ),
    ]
  }
  print(
    `English replies of ${short(mean(texts.map(({ length }) => length)))} characters as .txt, ${rules.rules.length} rules (textlint: ${textlintRules.join(', ')})`,
    [ours!.row(), direct.row(), ...against('textlint', 25), ...against('write-good', 5)],
  )
}

const TXT = { filePath: 'reply.txt' }

const ruleIds = (results: readonly { messages: readonly { ruleId: string | null }[] }[]) =>
  results.flatMap(({ messages }) => messages.map(({ ruleId }) => String(ruleId)))

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Something that is called on one item after another, for a while at a time. */
function runner<Item>(
  name: string,
  items: readonly Item[],
  find: (item: Item) => Promise<readonly string[]>,
) {
  const perSecond: number[] = []
  const fired = new Map<string, number>()
  let next = 0
  const work = async (milliseconds: number): Promise<number> => {
    const first = next
    const start = worked()
    while (worked() - start < milliseconds) {
      for (const rule of await find(items[next++ % items.length]!))
        fired.set(rule, (fired.get(rule) ?? 0) + 1)
    }
    return ((next - first) * 1000) / (worked() - start)
  }
  return {
    name,
    perSecond,
    async warmUp(): Promise<void> {
      await work(WARM_UP)
    },
    async turn(): Promise<void> {
      perSecond.push(await work(TURN))
    },
    row(): Row {
      const findings = [...fired].sort(([, a], [, b]) => b - a)
      const all = findings.map(([rule, count]) => `${rule} ${Math.round((count * 1000) / next)}`).join(', ')
      return {
        what: name,
        figure: `${short(median(perSecond))} replies/s of processor time; findings in 1000: ${all || 'none'}`,
      }
    },
  }
}
