import { isAbsolute, relative, sep } from 'node:path'

/** A path as seen from a folder, with `/` whatever the system writes. */
export const slashed = (folder: string, path: string): string => relative(folder, path).split(sep).join('/')

/** The same for the name of a result: what is no path of a file stays as it is. */
export const slashedName = (folder: string, name: string): string =>
  isAbsolute(name) ? slashed(folder, name) : name
