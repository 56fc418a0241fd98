import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReportPage } from '../../formatters/html/html.ts'

const folder = fileURLToPath(new URL('../../../report', import.meta.url))

/** The page of the report, put together from `report/`. The build keeps what it gives in the place of this module. */
export async function reportPage(): Promise<ReportPage> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ['app.ts', 'style.css'],
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  })
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))!.text
  const parts = { script: text('.js'), style: text('.css') }
  const page = readFileSync(`${folder}/page.html`, 'utf8').replace(
    /\{\{(script|style)(-hash)?\}\}/g,
    (_, name, hash) => {
      const part = parts[name as keyof typeof parts]
      return hash ? `'sha256-${createHash('sha256').update(part).digest('base64')}'` : part
    },
  )
  const [before, rest] = halves(page, '{{threads}}')
  const [between, after] = halves(rest, '{{about}}')
  return [before, between, after]
}

function halves(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return [text.slice(0, at), text.slice(at + mark.length)]
}
