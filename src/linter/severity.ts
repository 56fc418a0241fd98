/** A severity as ESLint's results have it. */
export const severityNumber = (severity: 'warn' | 'error'): 1 | 2 => (severity === 'error' ? 2 : 1)
