import type { Entity, FilesCheck, Reply, Span, Summarize, SummedTemplate, Variable } from '../../src/types.ts'

/** Something that every variant of a template has to have. */
interface Item {
  readonly kind: 'placeholder' | 'link' | 'percent' | 'money'
  /** What is compared: a variable's name, a link without its locale, a value. */
  readonly key: string
  /** As it stands in the text. */
  readonly words: string
}

type Variant = SummedTemplate<readonly Item[]>

export const summarize: Summarize<readonly Item[]> = ({ text, turn }: Reply) => {
  const places: Span[] = []
  const value: Item[] = []
  const add = (kind: Item['kind'], key: string, { start, end }: Span) => {
    if (value.some((item) => item.kind === kind && item.key === key)) return
    value.push({ kind, key, words: text.value.slice(start, end) })
    places.push({ start, end })
  }
  for (const variable of turn.facts.variables)
    if (isFilled(variable)) add('placeholder', variable.name, variable.span)
  for (const entity of text.entities) {
    if (entity.kind === 'link') add('link', address(entity), entity)
    else if (entity.kind === 'money' || entity.kind === 'percent') add(entity.kind, entity.value, entity)
  }
  return { value, places }
}

/** Filled by the platform: what agents fill by hand is written in their own language. */
const isFilled = ({ syntax, local }: Variable): boolean =>
  !local && syntax !== 'tag' && syntax !== 'blank' && syntax !== 'bracket' && syntax !== 'angle'

/** A link without what only tells its locale: `ru` in the host or the path, the country of the host, `?lang=ru`. */
function address({ value }: Entity): string {
  const [where = '', query = ''] = value.split('#', 1)[0]!.toLowerCase().split('?')
  const [host = '', ...path] = where
    .slice(where.indexOf('//') === -1 ? 0 : where.indexOf('//') + 2)
    .split('/')
  const site = host
    .split('.')
    .slice(0, -1)
    .filter((label) => label !== 'www' && !isLocale(label))
  const steps = path.filter((step) => step !== '' && !isLocale(step)).map(article)
  const asked = query.split('&').filter((pair) => pair !== '' && !isLocale(pair.slice(pair.indexOf('=') + 1)))
  return [site.join('.'), ...steps, ...asked].join('/')
}

/** `360001234-how-to-return`: the number is the article, the words are its title. */
function article(step: string): string {
  const [number = ''] = step.split('-', 1)
  return number.length >= 4 && Number.isInteger(Number(number)) ? number : step
}

const isLocale = (part: string): boolean =>
  part === 'ru' || part === 'en' || (part.length === 5 && isLocale(part.slice(0, 2)) && !isLetter(part[2]!))

const isLetter = (sign: string): boolean => sign.toLowerCase() !== sign.toUpperCase()

export const checkFiles: FilesCheck<readonly Item[]> = function* (templates) {
  const byFamily = new Map<number, number[]>()
  for (const [index, { family }] of templates.entries()) {
    const variants = byFamily.get(family)
    if (variants) variants.push(index)
    else byFamily.set(family, [index])
  }
  for (const variants of byFamily.values()) {
    const locales = new Set(variants.map((index) => localeOf(templates[index]!)))
    if (variants.length > 1 && locales.size === variants.length) yield* compare(variants, templates)
  }
}

const localeOf = ({ locale, language }: Variant): string => locale ?? language

/** Where an item stands. */
interface Holder {
  readonly template: number
  readonly place: number
  readonly item: Item
}

/** What most variants have is due in all of them; where as many have it as have not, the first of them decides. */
function* compare(variants: readonly number[], templates: readonly Variant[]) {
  const holders = new Map<string, Holder[]>()
  for (const template of variants)
    for (const [place, item] of templates[template]!.value.entries()) {
      const key = `${item.kind} ${item.key}`
      const known = holders.get(key)
      if (known) known.push({ template, place, item })
      else holders.set(key, [{ template, place, item }])
    }
  const isDue = (having: readonly Holder[]) =>
    having.length * 2 > variants.length ||
    (having.length * 2 === variants.length && having[0]!.template === variants[0])
  const due = [...holders.values()].filter(isDue).map(([first]) => first!)
  const odd = [...holders.values()].filter((having) => !isDue(having)).flat()

  for (const template of variants) {
    const has = ({ item }: Holder) =>
      holders.get(`${item.kind} ${item.key}`)!.some((holder) => holder.template === template)
    const missing = due.filter((holder) => !has(holder))
    for (const extra of odd.filter((holder) => holder.template === template)) {
      const at = missing.findIndex(({ item }) => item.kind === extra.item.kind)
      const [instead] = at === -1 ? [] : missing.splice(at, 1)
      if (instead === undefined) yield additional(extra, variants[0]!, templates)
      else if (unit(instead.item) === unit(extra.item)) yield different(extra, instead, templates)
    }
    for (const holder of missing) yield lacking(template, holder, templates)
  }
}

/** Prices in two currencies are not compared. */
const unit = ({ kind, key }: Item): string => (kind === 'money' ? key.slice(key.lastIndexOf(' ')) : '')

const different = (here: Holder, there: Holder, templates: readonly Variant[]) => ({
  ...here,
  messageId: 'differs',
  data: { there: there.item.words, locale: localeOf(templates[there.template]!) },
  related: [{ ...there, messageId: 'other' }],
})

const lacking = (template: number, holder: Holder, templates: readonly Variant[]) => ({
  template,
  data: { there: holder.item.words, locale: localeOf(templates[holder.template]!) },
  related: [{ ...holder, messageId: 'other' }],
})

const additional = (here: Holder, first: number, templates: readonly Variant[]) => ({
  ...here,
  messageId: 'extra',
  data: { locale: localeOf(templates[first]!) },
  related: [{ template: first, messageId: 'without' }],
})
