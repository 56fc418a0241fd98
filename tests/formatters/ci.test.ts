import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { format as gitlab } from '../../src/formatters/gitlab.ts'
import { format as rdjson } from '../../src/formatters/rdjson.ts'
import { format as rdjsonl } from '../../src/formatters/rdjsonl.ts'
import { print } from './print.ts'
import { plain, rich, sourced } from './results.ts'

const ajv = new Ajv({ allErrors: true })
const schema = (name: string) =>
  ajv.compile(parse(readFileSync(new URL(`${name}.schema.yaml`, import.meta.url), 'utf8')))

test('gitlab has paths of the project and a severity that merge requests show', async () => {
  expect(
    await print(gitlab, rich),
  ).toBe(`[{"description":"Line one line two \\\\x1b[31mred\\\\u202e 日本語😀","check_name":"answer-every-question","fingerprint":"bbcb08b12eb526e1","severity":"major","location":{"path":"threads.jsonl","lines":{"begin":2,"end":2}}},
{"description":"100% a,b: \\"c\\" & <d>","check_name":"no-cliche","fingerprint":"cfd232200d5ac10c","severity":"minor","location":{"path":"threads.jsonl","lines":{"begin":3}}},
{"description":"Not JSON.","check_name":"replylint","fingerprint":"6183c5a87a37a4d0","severity":"critical","location":{"path":"broken.json","lines":{"begin":1}}}]`)
})

test('gitlab gives no two findings one fingerprint, and the same ones at each run', async () => {
  const results = [...plain, ...rich, ...sourced, ...sourced]
  const fingerprints = async () =>
    JSON.parse(await print(gitlab, results)).map((one: { fingerprint: string }) => one.fingerprint)
  const all = await fingerprints()
  expect(new Set(all).size).toBe(all.length)
  expect(await fingerprints()).toEqual(all)
})

test('rdjson counts columns in bytes where the text is at hand', async () => {
  expect(
    await print(rdjson, sourced),
  ).toBe(`{"source":{"name":"replylint","url":"https://www.npmjs.com/package/replylint"},"diagnostics":[
{"message":"Жаль.","location":{"path":"a𐐀.md","range":{"start":{"line":2,"column":6},"end":{"line":2,"column":14}}},"severity":"WARNING","code":{"value":"no-cliche","url":"https://example.org/no-cliche"},"suggestions":[{"range":{"start":{"line":2,"column":6},"end":{"line":2,"column":14}},"text":"Понимаем"},{"range":{"start":{"line":2,"column":5},"end":{"line":2,"column":14}},"text":""}]},
{"message":"Worn.","location":{"path":"a𐐀.md","range":{"start":{"line":3,"column":1}}},"severity":"WARNING","code":{"value":"no-cliche"}}
]}`)
})

test('rdjson names lines alone where it is not', async () => {
  expect(
    await print(rdjson, rich),
  ).toBe(`{"source":{"name":"replylint","url":"https://www.npmjs.com/package/replylint"},"diagnostics":[
{"message":"Line one line two \\\\x1b[31mred\\\\u202e 日本語😀","location":{"path":"threads.jsonl","range":{"start":{"line":2},"end":{"line":2}}},"severity":"ERROR","code":{"value":"answer-every-question","url":"https://example.org/answer-every-question"}},
{"message":"100% a,b: \\"c\\" & <d>","location":{"path":"threads.jsonl","range":{"start":{"line":3}}},"severity":"WARNING","code":{"value":"no-cliche"}},
{"message":"Not JSON.","location":{"path":"broken.json"},"severity":"ERROR"}
]}`)
})

test('rdjsonl has the same diagnostics, one a line, each with its source', async () => {
  const { source, diagnostics } = JSON.parse(await print(rdjson, sourced))
  const lines = (await print(rdjsonl, sourced)).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    diagnostics.map((one: object) => ({ ...one, source })),
  )
})

test.each([[], plain, rich, sourced])('schemas hold for set %#', async (...results) => {
  for (const [name, format] of [
    ['gitlab', gitlab],
    ['rdjson', rdjson],
  ] as const) {
    const validate = schema(name)
    validate(JSON.parse(await print(format, results)))
    expect(validate.errors).toBe(null)
  }
})
