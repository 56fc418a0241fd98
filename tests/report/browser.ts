import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { createHtml } from '../../src/formatters/html/html.ts'
import { reportPage } from '../../src/load/formatters/report-page.ts'
import type { LintResult } from '../../src/types.ts'
import { print } from '../formatters/print.ts'

/** Where Debian has it; another place is named by the environment. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** False on a machine without a browser: what needs one cannot be tested there. */
export const hasBrowser = existsSync(CHROMIUM)

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] })

/** The report of these results. */
export const reportOf = async (results: readonly LintResult[]): Promise<string> =>
  print(createHtml(await reportPage()), results)

export interface Opened {
  readonly page: Page
  /** What should not happen: errors, dialogs, requests, other pages. */
  readonly incidents: readonly string[]
}

/** Opens a report from disk, as people do, without a network. */
export async function open(
  browser: Browser,
  report: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-report-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, report)
  const address = pathToFileURL(file).href
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    ...options,
  })
  context.on('close', () => rmSync(folder, { recursive: true, force: true }))
  const page = await context.newPage()
  const incidents: string[] = []
  page.on('pageerror', ({ message }) => incidents.push(`error: ${message}`))
  page.on('console', (message) => incidents.push(`console: ${message.text()}`))
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) incidents.push(`request: ${request.url()}`)
  })
  context.on('page', (other) => incidents.push(`page: ${other.url()}`))
  await page.goto(address)
  return { page, incidents }
}
