import type { Format, Language } from '../../types.ts'

/** What a team tells of itself. */
export interface Answers {
  readonly kind: 'templates' | 'transcripts'
  readonly language: Language | 'both'
  /** Undefined: none, or none that we know. */
  readonly desk: Format | undefined
}

/** A file to begin with. */
export interface Beginning {
  readonly path: string
  readonly text: string
  readonly executable?: boolean
}

/** What there is in the folder. */
interface Surroundings {
  /** It has a package.json. */
  readonly isPackage: boolean
  /** No other program keeps the hooks. */
  readonly hooks: boolean
}

/** The files that a team begins with. */
export function beginnings(answers: Answers, { isPackage, hooks }: Surroundings): Beginning[] {
  return [
    { path: 'replylint.config.yaml', text: config(answers) },
    { path: '.github/workflows/replylint.yml', text: workflow(isPackage) },
    ...(hooks ? [{ path: '.githooks/pre-commit', text: HOOK, executable: true }] : []),
  ]
}

function config({ kind, language, desk }: Answers): string {
  return [
    '# yaml-language-server: $schema=./node_modules/replylint/schema/config.schema.json',
    kind === 'templates' ? 'extends: templates' : 'extends: recommended',
    ...(language === 'both' ? [] : [`locale: ${language}   # of the messages`]),
    ...(desk && kind === 'transcripts' ? [`from: ${desk.name}   # ${desk.title}`] : []),
    ...(desk && kind === 'templates' ? ['settings:', `  placeholders: { platform: ${desk.name} }`] : []),
    '',
    '# rules:',
    '#   no-cliche: error',
    '#   concise: [warn, { shortQuestion: 200 }]',
    '',
  ].join('\n')
}

const workflow = (isPackage: boolean): string => `name: replylint
on:
  push:
    branches: [main, master]
  pull_request:
permissions:
  contents: read
jobs:
  replylint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
${isPackage ? '      - run: npm ci\n' : ''}      - run: npx ${isPackage ? '' : '--yes '}replylint --format github
`

const HOOK = `#!/bin/sh
# Lints the replies that the commit changes.
exec npx replylint --staged
`
