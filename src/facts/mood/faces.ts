import faces from './faces.json' with { type: 'json' }

type Tone = keyof typeof faces

/** A face drawn in marks, by what it says. */
export interface Face {
  readonly tone: Tone
  readonly end: number
}

const DRAWN = Object.entries(faces).flatMap(([tone, drawn]) =>
  drawn.map((face) => ({ tone: tone as Tone, face })),
)
const EYES: ReadonlySet<number> = new Set(DRAWN.map(({ face }) => face.charCodeAt(0)))

/** What may stand before or behind a face: no letter of a link, no figure of a score. */
const OPEN = /[\s.,!?…]/u

/** The face that begins here, with all of its mouths: ":(((", «жду((». */
export function faceAt(value: string, start: number): Face | undefined {
  if (!EYES.has(value.charCodeAt(start))) return undefined
  const found = DRAWN.find(({ face }) => value.startsWith(face, start))
  if (found === undefined || isPart(value, start, found.face)) return undefined
  let end = start + found.face.length
  while (value[end] === value[end - 1]) end++
  return end === value.length || OPEN.test(value[end]!) ? { tone: found.tone, end } : undefined
}

/** "3:(", "10:/": eyes behind a figure are none. */
const isPart = (value: string, start: number, face: string): boolean =>
  start > 0 && /\d/.test(value[start - 1]!) && face[0] !== '('
