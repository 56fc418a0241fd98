import { type Lines, START } from '../../lines.ts'
import { Cast } from '../../reading/cast.ts'
import type { Draft } from '../../reading/draft.ts'
import { gatherAll } from '../../reading/gather.ts'
import { mailDraft } from '../../reading/mail/draft.ts'
import { readMail } from '../../reading/mail/mail.ts'
import { MailThreads } from '../../reading/mail/threads.ts'
import type { Reader, ReadProblem, Source } from '../../types.ts'
import { mailsOf } from './split.ts'

/** A mailbox: mails one after the other, each after a line that begins with `From `. */
export const reader: Reader = {
  bytes: true,
  detect: (sample) => (/^From \S[^\n]*\n[!-9;-~]+:/.test(sample) ? 0.95 : 0),
  async *read(source, { agents }) {
    const cast = new Cast(agents)
    yield* gatherAll(draftsOf(source, cast), WINDOW)
    const problem = cast.problem(START)
    if (problem) yield problem
  },
}

/** Mails are long, and answered within days. */
const WINDOW = { open: 1000, patience: 5000 }

async function* draftsOf(source: Source, cast: Cast): AsyncGenerator<Draft | ReadProblem> {
  const threads = new MailThreads(cast)
  for (const lines of mailsOf(source.pieces())) {
    const start = lines.point(0)
    const mail = await readOne(lines)
    if ('problem' in mail) yield { ...mail, at: start }
    else yield mailDraft(mail, threads.keyOf(mail), cast, () => start)
  }
}

/** A mail after its `From ` line, or what is wrong with it. */
async function readOne(lines: Lines) {
  const { text } = lines
  const head = text.indexOf('\n') + 1
  try {
    const mail = await readMail({ text: text.slice(head), line: lines.point(head).line, quotesFrom: true })
    return mail ?? { problem: 'Expected a mail: its header does not say who it is from.' }
  } catch (error) {
    return { problem: `Cannot read this mail: ${(error as Error).message}` }
  }
}
