import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readText } from '../../src/load/files/read.ts'
import type { Entry, Fix, Thread } from '../../src/types.ts'

interface Place {
  readonly thread?: number
  readonly message?: number
  readonly words: string
}

interface Case {
  readonly name: string
  readonly from: string
  readonly agents?: readonly string[]
  readonly file: string
  readonly threads?: readonly Thread[]
  readonly problems?: readonly string[]
  readonly places?: readonly (Place & { readonly at: string })[]
  readonly edits?: readonly (Place & { readonly text: string; readonly gives: string | null })[]
}

const cases: readonly Case[] = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8'))

for (const from of new Set(cases.map((example) => example.from))) {
  describe(from, () => {
    for (const example of cases.filter((each) => each.from === from)) it(example.name, () => check(example))
  })
}

async function check({ from, agents, file, threads = [], problems = [], places = [], edits = [] }: Case) {
  const entries: Entry[] = []
  const found: string[] = []
  for await (const item of readText(file, 'given', { from, agents })) {
    if ('problem' in item) found.push(`${item.at.line}:${item.at.column} ${item.problem}`)
    else entries.push(item)
  }
  expect(found).toEqual(problems)
  expect(entries.map(({ thread }) => thread)).toEqual(threads)
  for (const place of places) {
    const { entry, message, start } = spot(entries, place)
    const { line, column } = entry.origin.locate(message, start)
    expect(`${place.words} ${line}:${column}`).toBe(`${place.words} ${place.at}`)
  }
  for (const edit of edits) {
    const { entry, message, start } = spot(entries, edit)
    const span = { start, end: start + edit.words.length }
    const fix = entry.origin.edit(message, { span, text: edit.text })
    expect(fix ? applied(file, fix) : null).toBe(edit.gives)
  }
}

function spot(entries: readonly Entry[], { thread = 0, message = 0, words }: Place) {
  const entry = entries[thread]!
  const start = entry.thread.messages[message]!.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { entry, message, start }
}

function applied(file: string, { range, text }: Fix): string {
  return file.slice(0, range[0]) + text + file.slice(range[1])
}
