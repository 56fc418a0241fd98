import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rich } from '../formatters/results.ts'
import { CHROMIUM, hasBrowser, launch, open, reportOf } from './browser.ts'
import { hostile, many, march } from './results.ts'

const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts()
/** Controls, and signs that turn the direction of what follows. */
const HIDDEN = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

const PATIENT = 60_000

describe.skipIf(!hasBrowser)(
  `the report in a browser (skipped without ${CHROMIUM})`,
  { timeout: PATIENT },
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launch()
    }, PATIENT)
    afterAll(() => browser?.close(), PATIENT)

    test('sums, days, bars and threads', async () => {
      const { page, incidents } = await open(browser, await reportOf(march))
      expect(await texts(page, '.tile')).toEqual([
        '4\nfindings\nin 3 replies',
        '2\nerrors',
        '2\nwarnings',
        '2\nthreads with findings\nof 3 threads',
      ])
      expect(await page.locator('.column').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
        'Mar 2, 2026: 3 (2 errors, 1 warning)',
        'Mar 3, 2026: 0 (0 errors, 0 warnings)',
        'Mar 4, 2026: 0 (0 errors, 0 warnings)',
        'Mar 5, 2026: 1 (0 errors, 1 warning)',
      ])
      expect(await texts(page, '.bars .name')).toEqual([
        'no-cliche',
        'answer-every-question',
        'customer-focus',
        'Leo in 1 reply',
        'Mia in 1 reply',
        'email in 1 reply',
        'chat in 1 reply',
      ])
      expect(await texts(page, '.row .title')).toEqual(['Charged twice', 'Is the shop open on Sunday?'])
      expect(incidents).toEqual([])
      await page.context().close()
    })

    test('filters meet: a facet, a level, a day, a search; and are cleared together', async () => {
      const { page } = await open(browser, await reportOf(march))
      const sum = () => page.locator('.sum').textContent()
      const bar = (name: string) => page.locator('.bars button', { hasText: name })
      await bar('no-cliche').click()
      expect(await sum()).toBe('2 threads, 2 findings')
      await bar('Mia').click()
      expect(await page.evaluate('document.activeElement.dataset.key')).toBe('agent Mia')
      expect(await sum()).toBe('1 thread, 1 finding')
      expect(await texts(page, '.bars .name')).toEqual([
        'no-cliche',
        'Leo in 1 reply',
        'Mia in 1 reply',
        'chat in 1 reply',
      ])
      await bar('Mia').click()
      await page.getByRole('searchbox').fill('PAYMENT second')
      expect(await texts(page, '.row .title')).toEqual(['Charged twice'])
      await page.getByRole('button', { name: 'Errors', exact: true }).click()
      expect(await sum()).toBe('0 threads, 0 findings')
      expect(await page.locator('.empty').textContent()).toBe('Nothing matches these filters.')
      await page.getByRole('button', { name: 'Clear filters' }).click()
      expect(await sum()).toBe('2 threads, 4 findings')
      await page.locator('.column').last().click()
      expect(await texts(page, '.row .title')).toEqual(['Is the shop open on Sunday?'])
      await page.context().close()
    })

    test('a thread: bubbles, marked words, findings beside them, the words that they answer', async () => {
      const { page, incidents } = await open(browser, await reportOf(march))
      await page.locator('.row').first().click()
      await page.waitForSelector('.thread')
      expect(await texts(page, '.bubble header b')).toEqual(['Customer', 'Leo'])
      expect(
        await page
          .locator('mark')
          .evaluateAll((all) => all.map((one) => [one.classList[0], one.textContent])),
      ).toEqual([
        ['related', 'When do I get the second payment back?1'],
        ['error', 'We are '],
        ['error', 'truly3'],
        ['warning', ' sorry to hear2'],
      ])
      expect(await texts(page, '.note > p:first-of-type')).toEqual(['Not answered.', 'Worn.', 'About us.'])
      expect(await texts(page, '.instead p')).toEqual(['Say what for'])
      expect(await page.locator('.note a').getAttribute('href')).toBe('https://example.org/answer')
      await page.locator('.proof button').click()
      await page.waitForSelector('mark.lit')
      expect(await page.locator('mark.lit').allInnerTexts()).toEqual([
        'When do I get the second payment back?1',
      ])
      expect(incidents).toEqual([])
      await page.context().close()
    })

    test('the keyboard is enough', async () => {
      const { page } = await open(browser, await reportOf(march))
      const focus = () => page.evaluate('document.activeElement.id || document.activeElement.className')
      await page.keyboard.press('j')
      await page.keyboard.press('k')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.thread')
      for (const [key, id] of [
        ['j', 'note-1'],
        ['ArrowDown', 'note-2'],
        ['k', 'note-1'],
      ]) {
        await page.keyboard.press(key!)
        expect(await focus()).toBe(id)
      }
      await page.keyboard.press('Escape')
      await page.waitForSelector('.overview')
      expect(await focus()).toBe('list')
      await page.keyboard.press('/')
      await page.keyboard.type('sunday')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      expect(await page.locator('.thread h2').textContent()).toBe('Is the shop open on Sunday?')
      await page.goBack()
      await page.waitForSelector('.overview')
      expect(await texts(page, '.row .title')).toEqual(['Is the shop open on Sunday?'])
      await page.context().close()
    })

    test('Russian and English, dark and light', async () => {
      const { page } = await open(browser, await reportOf(march), { locale: 'ru-RU', colorScheme: 'dark' })
      const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
      expect((await texts(page, '.tile'))[0]).toBe('4\nзамечания\nв 3 ответах')
      const dark = await ground()
      await page.getByRole('combobox').selectOption('light')
      expect(await ground()).not.toBe(dark)
      await page.getByRole('button', { name: 'English' }).click()
      expect((await texts(page, '.tile'))[0]).toBe('4\nfindings\nin 3 replies')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      await page.reload()
      expect((await texts(page, '.tile'))[0]).toBe('4\nfindings\nin 3 replies')
      expect(await ground()).not.toBe(dark)
      await page.context().close()
    })

    test('results without conversations and days show what they have; none show that all is well', async () => {
      const { page, incidents } = await open(browser, await reportOf(rich))
      expect(await texts(page, '.row .title')).toEqual(['t-1', 'broken.json'])
      expect(await page.locator('.trend').count()).toBe(0)
      await page.locator('.row').first().click()
      await page.waitForSelector('.thread')
      expect(await texts(page, '.note > p:first-of-type')).toEqual([
        'Line one\\x0d line two \\x1b[31mred\\u202e 日本語😀',
        '100% a,b: "c" & <d>',
      ])
      await page.goto(page.url().split('#')[0]!)
      const { page: other, incidents: more } = await open(browser, await reportOf(march.slice(2)))
      expect(await other.locator('.empty').textContent()).toBe('No findings. Well written!')
      expect([...incidents, ...more]).toEqual([])
      await page.context().close()
      await other.context().close()
    })

    test('texts of others are only ever texts', async () => {
      const { page, incidents } = await open(browser, await reportOf(hostile))
      expect(await page.locator('.row').count()).toBe(hostile.length)
      for (const index of hostile.keys()) {
        await page.evaluate(`location.hash = 'thread-${index}'`)
        await page.waitForSelector('.thread')
        expect(
          await page.locator('#app :is(script, img, svg:not(.column svg), iframe, object, style)').count(),
        ).toBe(0)
        for (const href of await page
          .locator('#app a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
          expect(href).toBe('https://example.org/rule')
        expect(await page.locator('#app').textContent()).not.toMatch(HIDDEN)
      }
      expect(await page.locator('script').count()).toBe(3)
      expect(incidents).toEqual([])
      await page.context().close()
    })

    test('nothing in the page may run but its own script', async () => {
      const { page, incidents } = await open(browser, await reportOf(march))
      await page.evaluate(`
      const markup = document.createElement('div')
      markup.innerHTML = '<img src="x" onerror="alert(1)"><a href="javascript:alert(2)">x</a>'
      document.body.append(markup)
      markup.querySelector('a').click()
      const script = document.createElement('script')
      script.textContent = 'alert(3)'
      document.body.append(script)
    `)
      await page.waitForTimeout(200)
      expect(incidents.filter((one) => /^(?:dialog|error|page)/.test(one))).toEqual([])
      expect(
        incidents.filter((one) => one.includes('Content Security Policy')).length,
      ).toBeGreaterThanOrEqual(3)
      await page.context().close()
    })

    test('20,000 findings: a screen of rows, whatever the length of the list', async () => {
      const { page, incidents } = await open(browser, await reportOf(many(20_000)))
      expect(await page.locator('.sum').textContent()).toBe('10,000 threads, 20,000 findings')
      expect(await page.locator('.row').count()).toBeLessThan(40)
      await page.locator('.list').focus()
      await page.keyboard.press('End')
      expect(await page.locator('.row[aria-selected=true] .title').textContent()).toContain('Order 9999 ')
      await page.keyboard.press('k')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.thread')
      await page.keyboard.press('Escape')
      expect(await page.locator('.row[aria-selected=true] .title').textContent()).toContain('Order 9998 ')
      await page.getByRole('searchbox').fill('order 4711 ')
      expect(await texts(page, '.row .title')).toHaveLength(1)
      await page.getByRole('searchbox').fill('')
      await page.emulateMedia({ media: 'print' })
      await page.locator('.row').nth(499).waitFor({ state: 'attached' })
      expect(await page.locator('.row').count()).toBe(500)
      expect(await page.locator('.rows > p').textContent()).toBe('9,500 more threads are not printed')
      expect(incidents).toEqual([])
      await page.context().close()
    })
  },
)
