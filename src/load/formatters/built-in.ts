import type { Formatter } from '../../formatters/formatter.ts'
import * as stylish from '../../formatters/stylish.ts'

/** What is to be known of a formatter before it is given results. */
export interface FormatterTraits {
  /** Each of its lines is whole: nothing is to be added at the end. */
  readonly lines: boolean
  /** It shows threads: results should keep them. */
  readonly threads: boolean
  /** It tells how much was judged: it wants the results of clean threads whatever else is left out. */
  readonly totals: boolean
}

/** A formatter of ours, loaded when it is asked for. */
interface BuiltIn extends Partial<FormatterTraits> {
  readonly load: () => Promise<{ readonly format: Formatter }>
}

async function html() {
  const [{ createHtml }, { reportPage }] = await Promise.all([
    import('../../formatters/html/html.ts'),
    import('./report-page.ts'),
  ])
  return { format: createHtml(await reportPage()) }
}

/** By name, in the order of the help. */
export const BUILT_IN: Readonly<Record<string, BuiltIn>> = {
  stylish: { load: async () => stylish },
  compact: { load: () => import('../../formatters/compact.ts') },
  unix: { load: () => import('../../formatters/unix.ts') },
  table: { load: () => import('../../formatters/table.ts'), lines: true },
  agents: { load: () => import('../../formatters/agents.ts'), lines: true, totals: true },
  markdown: { load: () => import('../../formatters/markdown.ts'), lines: true },
  html: { load: html, lines: true, threads: true, totals: true },
  json: { load: () => import('../../formatters/json.ts') },
  'json-with-metadata': { load: () => import('../../formatters/json-with-metadata.ts') },
  jsonl: { load: () => import('../../formatters/jsonl.ts'), lines: true },
  github: { load: () => import('../../formatters/github.ts'), lines: true },
  gitlab: { load: () => import('../../formatters/gitlab.ts') },
  sarif: { load: () => import('../../formatters/sarif.ts') },
  rdjson: { load: () => import('../../formatters/rdjson.ts') },
  rdjsonl: { load: () => import('../../formatters/rdjsonl.ts'), lines: true },
  junit: { load: () => import('../../formatters/junit.ts') },
  checkstyle: { load: () => import('../../formatters/checkstyle.ts'), lines: true },
  tap: { load: () => import('../../formatters/tap.ts'), lines: true },
}

/** The names that `--format` knows. */
export const formatterNames: readonly string[] = Object.keys(BUILT_IN)
