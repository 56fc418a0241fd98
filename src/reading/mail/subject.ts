import subjects from './subjects.json' with { type: 'json' }

/** A mail's subject without what mail programs put before it. */
export interface Subject {
  readonly text: string
  /** It answers another mail. */
  readonly isReply: boolean
}

const REPLIES: ReadonlySet<string> = new Set(subjects.replies)
const MARKS: ReadonlySet<string> = new Set([...subjects.replies, ...subjects.forwards])

/** `Re: Re[2]: Order` and the like. */
export function readSubject(subject: string): Subject {
  let text = subject.replace(/\s+/g, ' ').trim()
  let isReply = false
  for (;;) {
    const [whole = '', mark = ''] = /^(\p{L}{2,10})(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?:\s*/u.exec(text) ?? []
    if (!MARKS.has(mark.toLowerCase())) return { text, isReply }
    isReply ||= REPLIES.has(mark.toLowerCase())
    text = text.slice(whole.length)
  }
}
