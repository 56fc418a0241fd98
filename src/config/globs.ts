import picomatch from 'picomatch'

type Match = (path: string) => boolean

/** Whether a path (with `/`, relative to the config's folder) is one of `files`; a nested array must match as a whole. */
export function fileMatcher(files: readonly (string | readonly string[])[]): Match {
  const matchers = files.map((glob) =>
    typeof glob === 'string' ? matcher(glob) : every(glob.map((part) => matcher(part))),
  )
  return (path) => matchers.some((matches) => matches(path))
}

/**
 * Whether a path is ignored, by ESLint's reading of `ignores`: later patterns win, `!` takes a file back, and what lies in an
 * ignored folder (`folder/`, `folder/**`) stays ignored.
 */
export function ignoreMatcher(ignores: readonly string[]): Match {
  const patterns = ignores.map((glob) => {
    const negated = glob.startsWith('!')
    return { negated, matches: whenNamed(plain(negated ? glob.slice(1) : glob)) }
  })
  const ignored = (path: string): boolean =>
    patterns.reduce(
      (before, { negated, matches }) => (before !== negated ? before : matches(path) ? !negated : before),
      false,
    )
  return (path) => {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
      if (ignored(path.slice(0, slash)) || ignored(path.slice(0, slash + 1))) return true
    return ignored(path)
  }
}

/** The same as a pattern's own match, which is compiled at the first path that has the name it cannot do without. */
function whenNamed(glob: string): Match {
  const name = /[{}()[\]!?+@\\]/.test(glob)
    ? ''
    : longest(glob.split('/').filter((part) => !part.includes('*')))
  let matches: Match | undefined
  return (path) => {
    if (!path.includes(name)) return false
    matches ??= picomatch(glob, { dot: true })
    return matches(path)
  }
}

const longest = (names: readonly string[]): string =>
  names.reduce((before, name) => (name.length > before.length ? name : before), '')

function matcher(glob: string): Match {
  if (!glob.startsWith('!')) return whenNamed(plain(glob))
  const matches = whenNamed(plain(glob.slice(1)))
  return (path) => !matches(path)
}

const every =
  (matchers: readonly Match[]): Match =>
  (path) =>
    matchers.every((matches) => matches(path))

const plain = (glob: string): string => glob.replace(/^\.\//, '')
