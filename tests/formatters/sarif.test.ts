import type { Log } from 'sarif'
import { expect, test } from 'vitest'
import { format } from '../../src/formatters/sarif.ts'
import type { LintResult } from '../../src/types.ts'
import { context, plain, rich } from './results.ts'

async function log(results: readonly LintResult[]): Promise<Log> {
  let text = ''
  for await (const piece of format(results, context)) text += piece
  return JSON.parse(text)
}

const file = { uri: 'threads.jsonl', uriBaseId: 'SRCROOT' }

test('a log of all that is known', async () => {
  expect(await log(rich)).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        results: [
          {
            ruleId: 'answer-every-question',
            ruleIndex: 0,
            level: 'error',
            message: { text: rich[0]!.messages[0]!.message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: file,
                  region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 9 },
                },
              },
            ],
            relatedLocations: [
              {
                id: 0,
                message: { text: 'asked here' },
                physicalLocation: {
                  artifactLocation: file,
                  region: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 8 },
                },
              },
            ],
            fixes: [
              {
                description: { text: 'Say it' },
                artifactChanges: [
                  {
                    artifactLocation: file,
                    replacements: [
                      {
                        deletedRegion: { charOffset: 10, charLength: 2 },
                        insertedContent: { text: 'да <b>' },
                      },
                    ],
                  },
                ],
              },
            ],
            partialFingerprints: { 'replylint/v1': 'abc123' },
          },
          {
            ruleId: 'no-cliche',
            ruleIndex: 1,
            level: 'warning',
            message: { text: '100% a,b: "c" & <d>' },
            locations: [
              { physicalLocation: { artifactLocation: file, region: { startLine: 3, startColumn: 1 } } },
            ],
          },
          {
            ruleId: 'no-cliche',
            ruleIndex: 1,
            level: 'warning',
            message: { text: 'Worn.' },
            locations: [
              { physicalLocation: { artifactLocation: file, region: { startLine: 9, startColumn: 5 } } },
            ],
            suppressions: [{ kind: 'inSource', justification: 'agreed with legal' }],
          },
        ],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { uri: 'file:///desk/' } },
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [
              {
                level: 'error',
                message: { text: 'Not JSON.' },
                locations: [
                  { physicalLocation: { artifactLocation: { uri: 'broken.json', uriBaseId: 'SRCROOT' } } },
                ],
              },
            ],
          },
        ],
        tool: {
          driver: {
            name: 'replylint',
            version: '1.2.3',
            semanticVersion: '1.2.3',
            informationUri: 'https://www.npmjs.com/package/replylint',
            rules: [
              {
                id: 'answer-every-question',
                shortDescription: { text: 'Answer every question.' },
                properties: { category: 'answer' },
                helpUri: 'https://example.org/answer-every-question',
              },
              {
                id: 'no-cliche',
                shortDescription: { text: 'No worn phrases.' },
                properties: { category: 'answer' },
              },
            ],
          },
        },
      },
    ],
  })
})

test('paths are percent-encoded, and nothing to tell is a log too', async () => {
  const [run] = (await log(plain.slice(0, 1))).runs
  expect(run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
    'templates/refund%2C%20late.md',
  )
  expect((await log([])).runs[0]!.results).toEqual([])
})
