import type { ReportAbout, ReportFinding, ReportThread } from '../src/formatters/html/record.ts'

/** A finding, with the thread that it is in. */
export interface Finding extends ReportFinding {
  readonly thread: number
}

/** All that the page was given. */
export interface Data {
  readonly about: ReportAbout
  readonly threads: readonly ReportThread[]
  readonly findings: readonly Finding[]
  /** What a search looks into, in lower case; made when first asked for. */
  haystack(thread: number): string
}

/** The data that stands in the page. */
export function readData(): Data {
  const threads = parse('threads') as ReportThread[]
  const haystacks: string[] = []
  return {
    about: parse('about') as ReportAbout,
    threads,
    findings: threads.flatMap(({ findings }, thread) => findings.map((finding) => ({ ...finding, thread }))),
    haystack(thread) {
      haystacks[thread] ??= words(threads[thread]!).join('\n').toLowerCase()
      return haystacks[thread]
    },
  }
}

const parse = (id: string): unknown => JSON.parse(document.getElementById(id)!.textContent)

const words = ({ file, id, title, messages, findings }: ReportThread): (string | undefined)[] => [
  file,
  id,
  title,
  ...messages.flatMap(({ name, text }) => [name, text]),
  ...findings.flatMap(({ rule, text }) => [rule, text]),
]
