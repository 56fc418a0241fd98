import { START } from '../../lines.ts'
import { Cast } from '../../reading/cast.ts'
import { toEntry } from '../../reading/draft.ts'
import { mailDraft } from '../../reading/mail/draft.ts'
import { readMail } from '../../reading/mail/mail.ts'
import type { Reader } from '../../types.ts'

/** One mail. */
export const reader: Reader = {
  bytes: true,
  detect(sample) {
    const [head] = sample.split(/\r?\n\r?\n/, 1)
    const isHead = /^(?:[!-9;-~]+:[^\n]*(?:\n[ \t][^\n]*)*(?:\n|$))+$/.test(head ?? '')
    return isHead && /^from:.*@/im.test(head!) && /^(?:date|message-id|mime-version|received):/im.test(head!)
      ? 0.9
      : 0
  },
  async *read(source, { agents }) {
    const cast = new Cast(agents)
    const mail = await readMail({ text: source.whole(), line: 1, quotesFrom: false })
    if (!mail) {
      yield { problem: 'Expected a mail: its header does not say who it is from.', at: START }
      return
    }
    yield toEntry(mailDraft(mail, mail.id ?? 'mail', cast, () => START))
    // A mail of the customer alone is no mistake in how agents are named.
    const problem = agents.length === 0 && cast.problem(START)
    if (problem) yield problem
  },
}
