/** Makes the room of a new rule: `npm run new-rule <id>`. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

const [id] = process.argv.slice(2)
const rules = new URL('../rules/', import.meta.url)

if (!id || !/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
  console.error('Usage: npm run new-rule <id>, where the id is lower-case words with hyphens: no-shouting')
  process.exitCode = 2
} else if (existsSync(new URL(`${id}/`, rules))) {
  console.error(`There is a rule "${id}" already.`)
  process.exitCode = 2
} else {
  const room = new URL(`${id}/`, rules)
  cpSync(new URL('_template/', rules), room, { recursive: true })
  for (const name of ['README.md', 'README.ru.md']) {
    const readme = new URL(name, room)
    writeFileSync(readme, readFileSync(readme, 'utf8').replace('# rule-id', `# ${id}`))
  }
  console.log(
    `rules/${id}/ is there. Write cases.yaml first; \`npx vitest run tests/rooms -t ${id}\` runs it.`,
  )
}
