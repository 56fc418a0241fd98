/** The path with `/`, relative to the folder when it lies in it. */
export function relativePath(cwd: string, filePath: string): string {
  const folder = slashes(cwd).replace(/\/$/, '')
  const path = slashes(filePath)
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
}

/** The folder as a `file:` URI that relative ones can be resolved against. */
export function folderUri(cwd: string): string {
  const path = slashes(cwd).replace(/\/?$/, '/')
  return `file://${path.startsWith('/') ? '' : '/'}${uriPath(path)}`
}

/** Percent-encoded for a URI, slashes kept. */
export const uriPath = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')

const slashes = (path: string): string => path.replaceAll('\\', '/')
