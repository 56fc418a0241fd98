import type { Plugin } from 'esbuild'
import { reportPage } from '../../src/load/formatters/report-page.ts'

/** Puts the page of the HTML report, compiled, in the place of the module that compiles it. */
export const reportPlugin: Plugin = {
  name: 'report-page',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]load[\\/]formatters[\\/]report-page\.ts$/ }, async () => ({
      contents: `export const reportPage = async () => (${JSON.stringify(await reportPage())})`,
      loader: 'js',
    }))
  },
}
