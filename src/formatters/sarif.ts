import type { Log, Notification, Region, ReportingDescriptor, Result } from 'sarif'
import type { Fix, LintMessage, Location, SuppressedLintMessage } from '../types.ts'
import type { FormatContext, Formatter } from './formatter.ts'
import { folderUri, relativePath, uriPath } from './path.ts'
import { level } from './problem.ts'
import { json } from './visible.ts'

const HOME = 'https://www.npmjs.com/package/replylint'

/** SARIF 2.1.0 with related places, fixes and fingerprints; what is known only at the end is written after the results. */
export const format: Formatter = async function* (results, context) {
  const rules = new Map<string, number>()
  const unread: Notification[] = []
  const artifact = (filePath: string) => ({
    uri: uriPath(relativePath(context.cwd, filePath)),
    uriBaseId: 'SRCROOT',
  })
  const log: Pick<Log, '$schema' | 'version'> = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
  }
  yield `${json(log).slice(0, -1)},"runs":[{"results":[`
  let separator = '\n'
  for await (const { filePath, messages, suppressedMessages } of results) {
    const file = artifact(filePath)
    for (const message of [...messages, ...suppressedMessages]) {
      if (message.ruleId === null) {
        unread.push(notification(message, file))
        continue
      }
      if (!rules.has(message.ruleId)) rules.set(message.ruleId, rules.size)
      const rule = { ruleId: message.ruleId, ruleIndex: rules.get(message.ruleId)! }
      yield separator + json({ ...rule, ...finding(message, artifact, filePath) })
      separator = ',\n'
    }
  }
  const run: Omit<Log['runs'][number], 'results'> = {
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { uri: folderUri(context.cwd) } },
    invocations: [
      {
        executionSuccessful: unread.every(({ level }) => level !== 'error'),
        toolExecutionNotifications: unread,
      },
    ],
    tool: {
      driver: {
        name: 'replylint',
        version: context.version,
        semanticVersion: context.version,
        informationUri: HOME,
        rules: [...rules.keys()].map((id) => descriptor(id, context)),
      },
    },
  }
  yield `\n],${json(run).slice(1)}]}`
}

type Artifact = { readonly uri: string; readonly uriBaseId: string }

const physical = (artifactLocation: Artifact, place: Partial<Location>) => ({
  artifactLocation,
  ...(place.line ? { region: region(place) } : {}),
})

const region = ({ line, column, endLine, endColumn }: Partial<Location>): Region => ({
  ...(line ? { startLine: line } : {}),
  ...(column ? { startColumn: column } : {}),
  ...(endLine ? { endLine } : {}),
  ...(endColumn ? { endColumn } : {}),
})

function finding(
  message: LintMessage | SuppressedLintMessage,
  artifact: (filePath: string) => Artifact,
  filePath: string,
): Result {
  const file = artifact(filePath)
  const fixes = [
    ...(message.fix ? [change(message.fix, message.message, file)] : []),
    ...(message.suggestions ?? []).map(({ fix, desc }) => change(fix, desc, file)),
  ]
  return {
    level: level(message),
    message: { text: message.message },
    locations: [{ physicalLocation: physical(file, message) }],
    ...(message.related?.length
      ? {
          relatedLocations: message.related.map((place, id) => ({
            id,
            message: { text: place.text },
            physicalLocation: physical(place.filePath === undefined ? file : artifact(place.filePath), place),
          })),
        }
      : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
    ...(message.fingerprint ? { partialFingerprints: { 'replylint/v1': message.fingerprint } } : {}),
    ...('suppressions' in message
      ? {
          suppressions: message.suppressions.map(({ kind, justification }) => ({
            kind: kind === 'directive' ? ('inSource' as const) : ('external' as const),
            justification,
          })),
        }
      : {}),
  }
}

const change = ({ range, text }: Fix, description: string, artifactLocation: Artifact) => ({
  description: { text: description },
  artifactChanges: [
    {
      artifactLocation,
      replacements: [
        {
          deletedRegion: { charOffset: range[0], charLength: range[1] - range[0] },
          insertedContent: { text },
        },
      ],
    },
  ],
})

const notification = (message: LintMessage, file: Artifact): Notification => ({
  level: level(message),
  message: { text: message.message },
  locations: [{ physicalLocation: physical(file, message) }],
})

function descriptor(id: string, { rulesMeta }: FormatContext): ReportingDescriptor {
  const docs = rulesMeta[id]?.docs
  return {
    id,
    ...(docs
      ? { shortDescription: { text: docs.description }, properties: { category: docs.category } }
      : {}),
    ...(docs?.url ? { helpUri: docs.url } : {}),
  }
}
