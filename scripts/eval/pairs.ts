/**
 * Two real questions in one message. The questions of two records, drawn at random, are joined; the reply to one of them
 * has to be found wanting for the other, the replies to both joined must not be.
 */
import { lint } from '../../src/linter/linter.ts'
import type { RuleSet } from '../../src/linter/rule-set.ts'
import type { Message, Thread } from '../../src/types.ts'
import { recordsOf } from './data.ts'
import { drawer } from './draw.ts'
import { lastReply } from './last-reply.ts'

interface Pair {
  readonly thread: readonly { readonly role: Message['role']; readonly text: string }[]
  readonly reply: string
  readonly labels?: { readonly kb_question?: string }
}

/** A record whose message asks one thing. */
interface Asking {
  readonly question: string
  readonly reply: string
  /** What the question is about, and the reply: topic lemmas. */
  readonly focus: ReadonlySet<string>
  readonly said: ReadonlySet<string>
  /** The knowledge base's name of the question, where it has one. */
  readonly known: string | undefined
}

/** One drawn message of two questions with the reply that was judged. */
export interface Drawn {
  readonly thread: Thread
  readonly note: string
}

/** Of so many drawn messages: where nothing was reported though a question was ignored, where an answered one was reported. */
export interface PairFigures {
  readonly file: string
  readonly topic: 'any' | 'same'
  readonly drawn: number
  /** How often the question reported is the ignored one; where the reply names neither, nobody can tell. */
  readonly right: number
  readonly missed: readonly Drawn[]
  readonly alarms: readonly Drawn[]
}

const RULE = 'answer-every-question'
const FILES = ['rutube.jsonl', 'x5.jsonl'] as const
const DRAWN = 1000

/** Characters: longer messages and replies are about more than one question. */
const LONG_QUESTION = 300
const LONG_REPLY = 900

/** How alike two replies may be at most: more, and either answers both questions. */
const ALIKE = 0.4

export function measurePairs(folder: string, rules: RuleSet): PairFigures[] {
  return FILES.flatMap((file) => {
    const records = recordsOf<Pair>(folder, file)
    if (records === undefined) return []
    const asking = records.flatMap((record) => askingOf(record, rules))
    return (['any', 'same'] as const).map((topic) => measure(file, topic, asking, rules))
  })
}

function measure(
  file: string,
  topic: PairFigures['topic'],
  asking: readonly Asking[],
  rules: RuleSet,
): PairFigures {
  const draw = drawer(2026)
  const missed: Drawn[] = []
  const alarms: Drawn[] = []
  let drawn = 0
  let right = 0
  for (let tries = 0; drawn < DRAWN && tries < 1000 * DRAWN; tries++) {
    const pair = [pick(asking, draw), pick(asking, draw)] as const
    const answered = draw() < 0.5 ? 0 : 1
    if (!isPair(pair, topic)) continue
    drawn++
    const [one, other] = pair
    const text = `${one.question} ${other.question}`
    const border = one.question.length
    const ignoring = threadOf(text, pair[answered]!.reply)
    const both = threadOf(text, `${one.reply}\n${other.reply}`)
    const found = related(ignoring, rules)
    if (found.some((start) => start >= border === (answered === 0))) right++
    if (found.length === 0) {
      missed.push({ thread: ignoring, note: `the ${answered === 0 ? 'second' : 'first'} is ignored` })
    }
    const wrong = related(both, rules)
    if (wrong.length > 0) alarms.push({ thread: both, note: `reported at ${wrong.join(', ')}` })
  }
  return { file, topic, drawn, right, missed, alarms }
}

function pick(asking: readonly Asking[], draw: () => number): Asking {
  return asking[Math.floor(draw() * asking.length)]!
}

/** Two questions with replies of their own; of the same topic where they share a content word, of any where they need not. */
function isPair([one, other]: readonly [Asking, Asking], topic: PairFigures['topic']): boolean {
  if (one === other || (one.known !== undefined && one.known === other.known)) return false
  if (likeness(one.said, other.said) > ALIKE) return false
  if (topic === 'any') return true
  for (const word of one.focus) if (other.focus.has(word)) return likeness(one.focus, other.focus) < 1
  return false
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / Math.max(1, one.size + other.size - shared)
}

/** The record, if its message asks one thing for sure and its reply is found to answer it. */
function askingOf({ thread, reply, labels }: Pair, rules: RuleSet): Asking[] {
  const [message, ...more] = thread
  if (message === undefined || message.role !== 'customer' || more.length > 0) return []
  if (message.text.length >= LONG_QUESTION || reply.length >= LONG_REPLY) return []
  const alone = threadOf(message.text, reply)
  const judged = lastReply(alone, rules)
  const [coverage, ...further] = judged?.facts.coverage ?? []
  if (judged === undefined || coverage === undefined || further.length > 0) return []
  const { kind, confidence, focus } = coverage.question
  if (kind === 'problem' || confidence < 0.8 || coverage.state === 'not-found') return []
  const said = judged.text.words.flatMap(({ lexeme }) => (lexeme.stop ? [] : lexeme.lemmas.slice(0, 1)))
  return [
    {
      question: /[.!?…]\s*$/u.test(message.text) ? message.text : `${message.text}.`,
      reply,
      focus: new Set(focus),
      said: new Set(said),
      known: labels?.kb_question,
    },
  ]
}

function threadOf(question: string, reply: string): Thread {
  return {
    messages: [
      { role: 'customer', text: question },
      { role: 'agent', text: reply },
    ],
  }
}

/** Where in the customer's message the questions begin that the rule reports. */
function related(thread: Thread, rules: RuleSet): number[] {
  const rule = rules.rules.find(({ id }) => id === RULE)!
  const active = [{ rule, severity: 'error' as const, options: rule.meta.defaults }]
  const { text } = thread.messages[0]!
  return lint(thread, rules, { active, only: 'last' }).flatMap(({ related = [] }) =>
    related.map(({ quote }) => text.indexOf(quote)),
  )
}
