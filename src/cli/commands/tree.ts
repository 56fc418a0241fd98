/** A line and what hangs below it. */
export interface Tree {
  readonly label: string
  readonly below?: readonly Tree[]
}

/** A tree in lines and box signs, as `tree` prints folders. */
export function printTree({ label, below = [] }: Tree, before = ''): string {
  const branches = below.map((one, index) => {
    const last = index === below.length - 1
    return `${before}${last ? '└── ' : '├── '}${printTree(one, `${before}${last ? '    ' : '│   '}`)}`
  })
  return `${label}\n${branches.join('')}`
}
