import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { families, type Localised, localeOf } from '../../src/linter/across/locales.ts'

interface Written {
  file: string
  id?: string
  title?: string
  locale?: string
  language?: 'ru' | 'en'
}

const table: {
  locales: (Written & { is: string | null })[]
  families: { templates: Written[]; is: number[] }[]
} = parse(readFileSync(new URL('locales.yaml', import.meta.url), 'utf8'))

const toTemplate = ({ file, id, title, locale, language = 'ru' }: Written): Localised => ({
  id,
  file,
  language,
  template: { title, locale },
})

test.each(table.locales)('$file: $is', ({ is, ...written }) => {
  expect(localeOf(toTemplate(written)) ?? null).toBe(is)
})

test.each(table.families)('$templates: $is', ({ templates, is }) => {
  expect(families(templates.map(toTemplate))).toEqual(is)
})
