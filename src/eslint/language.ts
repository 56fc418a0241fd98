import type { RuleSet } from '../linter/rule-set.ts'
import type { ReadTemplates } from '../load/files/template-readers.ts'
import type { Entry, Language } from '../types.ts'
import { type FileNode, ReplySource } from './reply-source.ts'

interface LanguageOptions {
  /** Language of the messages; default: that of each template. */
  readonly locale?: Language
}

interface TextFile {
  readonly body: string | Uint8Array
  readonly path: string
}

interface Context {
  readonly languageOptions?: LanguageOptions
}

/** The language of files of reply templates, as ESLint asks for one. */
export function createLanguage(rules: RuleSet, read: ReadTemplates) {
  return {
    fileType: 'text' as const,
    lineStart: 1 as const,
    columnStart: 1 as const,
    nodeTypeKey: 'type',
    visitorKeys: { File: [] },

    validateLanguageOptions(options: LanguageOptions): void {
      for (const key of Object.keys(options))
        if (key !== 'locale')
          throw new TypeError(`Unexpected key "${key}" in languageOptions. Known keys: "locale".`)
      if (options.locale !== undefined && options.locale !== 'ru' && options.locale !== 'en')
        throw new TypeError('languageOptions.locale: expected "ru" or "en".')
    },

    parse({ body, path }: TextFile) {
      const text = String(body)
      const entries: Entry[] = []
      for (const entry of read(text, path)) {
        if ('thread' in entry) entries.push(entry)
        else {
          const { problem: message, at } = entry
          return { ok: false as const, errors: [{ message, line: at.line, column: at.column }] }
        }
      }
      const ast: FileNode = { type: 'File', range: [0, text.length], entries }
      return { ok: true as const, ast }
    },

    createSourceCode({ body, path }: TextFile, { ast }: { readonly ast: FileNode }, context: Context) {
      return new ReplySource(ast, { text: String(body), path }, rules, context.languageOptions?.locale)
    },
  }
}
