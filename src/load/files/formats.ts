import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { lazy } from '../../memo.ts'
import type { Format } from '../../types.ts'
import { formatPlates, toFormat } from './format-plate.ts'

/** The rooms of all readers. */
export const READERS = join(dirname(fileURLToPath(import.meta.url)), '../../readers')

/**
 * The formats that replylint reads, in the order of asking, from the folders of their readers. The build puts a module in the place
 * of this one that holds the same, so that an installed replylint reads one file.
 */
export const FORMATS: readonly Format[] = formatPlates(READERS).map((plate) => ({
  ...toFormat(plate),
  load: lazy(() => import(pathToFileURL(join(READERS, plate.name, 'reader.ts')).href)),
}))
