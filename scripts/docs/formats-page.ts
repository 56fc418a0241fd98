import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type FormatPlate, formatPlates } from '../../src/load/files/format-plate.ts'
import { READERS } from '../../src/load/files/formats.ts'

type Room = FormatPlate & { readonly name: string }

/** What each word for sureness stands for. */
const SURENESS: Readonly<Record<FormatPlate['sureness'], string>> = {
  own: 'our own definition',
  source: "read in the vendor's source code or its OpenAPI file",
  documentation: "read in the vendor's documentation",
  clients: 'read in independent clients and recorded data, not with the vendor',
  memory: 'from general knowledge: try it on a file of yours first',
}

/** docs/formats.md, from the door plates of the readers. */
export function formatsPage(fixtures: string): string {
  const rooms = formatPlates(READERS)
  const desks = rooms.filter(({ sureness }) => sureness !== 'own')
  const own = rooms.filter(({ sureness }) => sureness === 'own')
  const byTitle = (a: Room, b: Room) => a.title.localeCompare(b.title, 'en')
  return `${HEAD}
${table([...desks.toSorted(byTitle), ...own])}
${[...desks.toSorted(byTitle), ...own].map((room) => section(room, fixtures)).join('\n')}`
}

const HEAD = `# Formats

<!-- Written from src/readers/*/format.yaml by \`npm run docs\`. -->

\`replylint\` knows a file by its content; \`--from <format>\`, or \`from\` in the config, forces a format. Where an export does not say who
is the agent, \`--agents\` (or \`agents\` in the config) names them: by name, id or e-mail, \`*\` for any part, \`@example.com\` for all who
write from there. A record that cannot be read is one fatal finding with its place; all others are linted. Findings stand at the line
and column of the message's text in the export. Lists, lines, mailboxes and tables of any size are read piece by piece.

\`replylint convert <files> --to jsonl|yaml\` writes any of them in our own form.
\`--join customer\` judges each reply with what its customer said in the other conversations of the run.
`

function table(rooms: readonly Room[]): string {
  const rows = rooms.map(
    ({ name, title, holds, extensions, sureness }) =>
      `| [${title}](#${name}) | \`${name}\` | ${holds.join(', ')} | ${extensions.map((one) => `\`${one}\``).join(' ')} | ${sureness} |`,
  )
  return `| product | \`--from\` | holds | files | known from |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

function section(
  { name, title, export: how, reads, unread, sureness, notes }: Room,
  fixtures: string,
): string {
  const files = filesOf(join(fixtures, name))
  const lines = [
    `<a id="${name}"></a>\n\n## ${title}\n`,
    `${sentence(how)}\n`,
    `Read:\n\n${list(reads)}`,
    ...(unread.length > 0 ? [`Not read:\n\n${list(unread)}`] : []),
    ...(notes.length > 0 ? [`Good to know:\n\n${list(notes)}`] : []),
    `How sure: ${SURENESS[sureness]}.\n`,
    ...(files.length > 0
      ? [`Examples: ${files.map((file) => `[${file}](../fixtures/${name}/${file})`).join(', ')}.\n`]
      : []),
  ]
  return lines.join('\n')
}

const list = (items: readonly string[]) => `${items.map((item) => `- ${item}`).join('\n')}\n`

const sentence = (text: string) => (/[.!?)]$/.test(text) ? text : `${text}.`)

const OURS = /^(?:threads\.yaml|report\.txt|replylint\.config\.yaml)$/

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !OURS.test(name) && name.includes('.'))
      .sort()
  } catch {
    return []
  }
}
