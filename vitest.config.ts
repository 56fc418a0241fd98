import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { oncePlugin } from './scripts/once-plugin.ts'

const source = (name: string) => fileURLToPath(new URL(`src/${name}.ts`, import.meta.url))

export default defineConfig({
  plugins: [oncePlugin],
  // Samples of the docs name the package as its users do.
  resolve: {
    alias: [
      { find: /^replylint$/, replacement: source('index') },
      { find: /^replylint\/(eslint|textlint)$/, replacement: source('$1') },
    ],
  },
  // No module keeps state, so test files share them, and the rooms are compiled once a thread.
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000, isolate: false },
})
