/** Writes what is said of rules from their rooms: tables in the READMEs, pages in docs/rules. `npm run docs`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { pages } from './docs/pages.ts'

const root = new URL('../', import.meta.url)
const folder = new URL('docs/rules/', root)
mkdirSync(folder, { recursive: true })
const written = await pages()
for (const [page, content] of written) writeFileSync(new URL(page, root), content)
for (const name of readdirSync(folder)) {
  if (!written.has(`docs/rules/${name}`)) rmSync(new URL(name, folder))
}
