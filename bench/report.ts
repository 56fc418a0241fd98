import type { Page } from 'playwright-core'
import { hasBrowser, launch, open, reportOf } from '../tests/report/browser.ts'
import { many } from '../tests/report/results.ts'
import { median, print, type Row, short } from './figures.ts'

const FINDINGS = 20_000
const TIMES = 5

/** What people wait for in the HTML report of a large run. */
export async function report(): Promise<void> {
  if (!hasBrowser) return print('The HTML report: no browser here', [])
  const page = await reportOf(many(FINDINGS))
  const browser = await launch()
  const rows: Row[] = [{ what: 'Size of the file', figure: `${short(page.length / 1e6)} MB` }]
  const opening: number[] = []
  const steps = new Map<string, number[]>()
  for (let time = 0; time < TIMES; time++) {
    const { page: tab } = await open(browser, page)
    opening.push(Number(await tab.evaluate('performance.now()')))
    for (const [name, step] of Object.entries(STEPS))
      steps.set(name, [...(steps.get(name) ?? []), await shownAfter(tab, step)])
    await tab.context().close()
  }
  await browser.close()
  rows.push({ what: 'Opened', figure: `${short(median(opening))} ms` })
  for (const [what, times] of steps) rows.push({ what, figure: `${short(median(times))} ms` })
  print(`The HTML report of ${short(FINDINGS)} findings`, rows)
}

/** What is done in the page, in its own words, one after another. */
const STEPS = {
  'A rule is chosen': `document.querySelectorAll('.bars button')[1].click()`,
  'It is chosen no more': `document.querySelectorAll('.bars button')[1].click()`,
  'The first letter of a search': `const search = document.querySelector('input'); search.value = 'order 47'; search.dispatchEvent(new Event('input'))`,
  'The next letter': `const search = document.querySelector('input'); search.value = 'order 471'; search.dispatchEvent(new Event('input'))`,
  'Everything again': `document.querySelector('.clear').click()`,
  'To the end of the list': `document.querySelector('.list').scrollTop = 1e9`,
  'A thread is opened': `document.querySelector('.row').click()`,
  'And left': `history.back()`,
}

/** Milliseconds until the step is done and the screen is drawn. */
const shownAfter = async (page: Page, step: string): Promise<number> =>
  Number(
    await page.evaluate(`new Promise((resolve) => {
      const begin = performance.now()
      ${step}
      setTimeout(() => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin))))
    })`),
  )
