import { put } from '../../multimap.ts'
import type { Template, TextLanguage } from '../../types.ts'
import { Unions } from '../../unions.ts'

/** What tells the variants of one template in several locales from other templates. */
export interface Localised {
  readonly id: string | undefined
  /** With `/`. */
  readonly file: string
  readonly template: Template
  readonly language: TextLanguage
}

/** The locale that a template, its id or its path tell, as `ru` or `en-gb`; undefined: none of them does. */
export function localeOf({ id, file, template }: Localised): string | undefined {
  const told = template.locale ?? (id === undefined ? undefined : split(id).locale) ?? splitPath(file).locale
  return told?.toLowerCase().replaceAll('_', '-')
}

/**
 * A number for each template, the same for variants: those whose path differs only by its locale, or that share an id or a
 * title. A path, id or title that two templates of one locale have says nothing.
 */
export function families(templates: readonly Localised[]): readonly number[] {
  const company = inCompany(templates)
  const locales = templates.map((template) => `${localeOf(template) ?? ''} ${template.language}`)
  const family = new Unions(templates.length)
  const byKey = new Map<string, number[]>()
  for (const [index, template] of templates.entries())
    for (const key of keysOf(template, company.has(template.file))) put(byKey, key, index)
  for (const members of byKey.values()) {
    if (new Set(members.map((index) => locales[index])).size < members.length) continue
    for (const index of members) family.unite(index, members[0]!)
  }
  return family.roots()
}

/** Files that hold more than one template. */
function inCompany(templates: readonly Localised[]): ReadonlySet<string> {
  const met = new Set<string>()
  const again = new Set<string>()
  for (const { file } of templates) {
    if (met.has(file)) again.add(file)
    met.add(file)
  }
  return again
}

function keysOf({ id, file, template }: Localised, inCompany: boolean): string[] {
  const name = id === undefined ? undefined : split(id).rest
  const title = template.title?.trim().toLowerCase()
  const own = inCompany ? (name ?? title) : ''
  return [
    ...(own === undefined ? [] : [`path ${splitPath(file).rest} ${own}`]),
    ...(name ? [`id ${name}`] : []),
    ...(title ? [`title ${title}`] : []),
  ]
}

interface Split {
  readonly locale: string | undefined
  /** What is left without it. */
  readonly rest: string
}

/** `shop/ru/refund.md`, `shop/refund.ru.md`, `shop/ru.yaml`. */
function splitPath(file: string): Split {
  const parts = file.replace(EXTENSION, '').split('/').map(split)
  return {
    locale: parts.findLast(({ locale }) => locale !== undefined)?.locale,
    rest: parts.flatMap(({ rest }) => (rest === '' ? [] : [rest])).join('/'),
  }
}

/** A name that ends in a locale, or is one: `refund.ru`, `refund-en_GB`, `ru`. */
function split(name: string): Split {
  const [, rest = '', locale] = LOCALE.exec(name) ?? []
  return locale === undefined ? { locale, rest: name } : { locale, rest }
}

const LOCALE = /^(?:(.*?)[._-])?((?:ru|en)(?:[_-][a-z]{2})?)$/i
const EXTENSION = /\.[^./]+$/
