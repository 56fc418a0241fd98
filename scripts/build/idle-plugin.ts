import type { Plugin } from 'esbuild'

/** Leaves out what commander needs only for commands in files of their own, of which we have none: quicker to start. */
export const idlePlugin: Plugin = {
  name: 'idle-modules',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'idle' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'idle' }, () => ({ contents: 'export {}' }))
  },
}
