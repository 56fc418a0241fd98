import { defineConfig } from 'vitest/config'
import { oncePlugin } from './scripts/once-plugin.ts'

export default defineConfig({
  plugins: [oncePlugin],
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 },
})
