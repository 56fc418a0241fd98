import { describe, expect, it } from 'vitest'
import { textContent } from '../../src/load/files/content.ts'
import { jsonMembers } from '../../src/reading/json/members.ts'
import { jsonValues, type ListPath } from '../../src/reading/json/values.ts'

const account = `{
  "about": "all", "chats": { "list": [
    { "id": 1, "name": "A\\u043d", "messages": [{ "n": 1 }, { "n": 2 }] }, "lost", [3],
    { "id": 2, "closed": true, "messages": [] },
    { "id": 3, "messages": [{ "n": 4 }], "users": [5] }
  ] },
  "users": { "7": {} }
}`
const lists: readonly ListPath[] = [['chats', 'list', 'messages']]

describe('records in lists of lists', () => {
  it('come with the scalars around them', () => {
    const found = [...jsonValues(textContent(account).text, lists)]
    expect(found.map((item) => 'record' in item && [item.record.value, item.around])).toEqual([
      [{ n: 1 }, { about: 'all', id: 1, name: 'Aн' }],
      [{ n: 2 }, { about: 'all', id: 1, name: 'Aн' }],
      [{ n: 4 }, { about: 'all', id: 3 }],
    ])
  })

  it('stand where they stand in the file', () => {
    const points = [...jsonValues(textContent(account).text, lists)].map((item) =>
      'record' in item ? item.record.lines.point(0) : item.at,
    )
    expect(points.map(({ line, column }) => `${line}:${column}`)).toEqual(['3:48', '3:60', '5:29'])
  })
})

describe('members', () => {
  const page = '{ "users": [1], "response": { "count": 2, "items": [{ "users": 9 }], "users": [2] } }'

  it('are those of the root and of objects on the way to lists', () => {
    const { text } = textContent(page)
    expect(jsonMembers(text, ['users'], [['items']])).toEqual({ users: [1] })
    expect(jsonMembers(text, ['users', 'count'], [['response', 'items']])).toEqual({ users: [2], count: 2 })
  })
})
