import { replyOf, threads } from './corpus.ts'
import { FEW, fewLinter } from './few.ts'
import { aimed, median, print, type Row, short, worked } from './figures.ts'
import { library } from './library.ts'
import { HOW_TO_INSTALL, peersAreThere, textlint, textlintRules, writeGood } from './peers.ts'

const ROUNDS = 9
/** Milliseconds of processor time that each linter has in a round. */
const TURN = 300
/** The same before the first round: a compiler that watches the program needs that long to be done with it. */
const WARM_UP = 4_000

/** English replies a second as `.txt`, with eighteen rules and with all: against other linters, in turns in one process. */
export async function speed(): Promise<void> {
  const corpus = threads('en', 2_000)
  const texts = corpus.map(replyOf)
  const rules = await library.loadRules()
  const few = fewLinter(rules)
  const all = new library.ReplyLint({ overrideConfigFile: true })
  const lintBy = (name: string, linter: typeof all) =>
    runner(name, texts, async (text) => ruleIds(await linter.lintText(text, TXT)))

  const ours = lintBy(`${FEW.size} rules`, few)
  const whole = lintBy(`all ${rules.rules.length} rules`, all)
  const peers = peersAreThere() ? [await textlint(), writeGood()] : []
  const others = peers.map((peer) => runner(peer.name, texts, (text) => peer.find(text)))

  const judges = [ours, whole, ...others]
  for (const one of judges) await one.warmUp()
  for (let round = 0; round < ROUNDS; round++) for (const one of judges) await one.turn()

  const against = (name: string, aim: number): Row[] => {
    const other = others.find((one) => one.name === name)
    if (!other) return [{ what: `× ${name}`, figure: HOW_TO_INSTALL }]
    return [
      other.row(),
      aimed(`${FEW.size} rules against ${name}`, ratio(ours, other), '×', '≥', aim),
      aimed(`all rules against ${name}`, ratio(whole, other), '×', '≥', aim),
    ]
  }
  print(
    `English replies of ${short(mean(texts.map(({ length }) => length)))} characters as .txt (textlint: ${textlintRules.join(', ')})`,
    [
      ours.row(),
      whole.row(),
      aimed('all rules against them', ratio(whole, ours), '×', '≥', 0.8),
      ...against('textlint', 25),
      ...against('write-good', 5),
    ],
  )
}

/** How many times as quick one is as another, round by round. */
const ratio = (one: { perSecond: readonly number[] }, other: { perSecond: readonly number[] }) =>
  median(one.perSecond.map((own, round) => own / other.perSecond[round]!))

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
