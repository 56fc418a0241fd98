import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { htmlText } from '../../src/reading/html/text.ts'
import { locateIn } from '../../src/reading/origin.ts'

interface Case {
  readonly name: string
  readonly html: string
  readonly text: string
  readonly places?: Readonly<Record<string, number>>
}

const cases: readonly Case[] = parse(readFileSync(new URL('html.yaml', import.meta.url), 'utf8'))

describe('the text of HTML', () => {
  it.each(cases)('$name', ({ html, text, places = {} }) => {
    const found = htmlText(html)
    expect(found.text).toBe(text)
    const located = Object.keys(places).map((words) => [words, locateIn(found, text.indexOf(words))])
    expect(Object.fromEntries(located)).toEqual(places)
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    ...'<p> </p> <br> <ul> <ol> <li> </li> </ul> <pre> </pre> <a> </a> </blockquote> <blockquote> <td> </td> <i hidden> </i>'.split(
      ' ',
    ),
    '<a href="https://a.example">',
    '<div class="gmail_signature">',
    '<div class="gmail_quote">',
    '</div>',
    '<img alt="👍">',
    '&nbsp;',
    '&amp;',
    '\n',
    ' ',
    '\u200B',
    '<!-- replylint-disable -->',
  ),
  fc.string({ unit: fc.constantFrom('а', 'b', ' ', '.', '-', '<', '&', '>', '\n', '\u00A0'), maxLength: 5 }),
)

it('any HTML has a text, its places rise, and its letters stand there', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = pieces.join('')
      const found = htmlText(html)
      const places = Array.from({ length: found.text.length + 1 }, (_, offset) => locateIn(found, offset))
      expect(places.every((place, index) => place <= html.length && place >= (places[index - 1] ?? 0))).toBe(
        true,
      )
      const wrong = places.filter((place, offset) => found.text[offset] === 'а' && html[place] !== 'а')
      expect(wrong).toEqual([])
    }),
    { numRuns: 1000 },
  )
})
