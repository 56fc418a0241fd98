import { isCancel, select } from '@clack/prompts'
import { FORMATS } from '../../load/files/formats.ts'
import type { Format } from '../../types.ts'
import type { Answers } from './init-files.ts'

/** Asks what the flags do not say; undefined: the person went away. */
export async function questions(known: {
  readonly kind: Answers['kind'] | undefined
  readonly language: Answers['language'] | undefined
  readonly desk: Format | 'none' | undefined
}): Promise<Answers | undefined> {
  const kind =
    known.kind ??
    (await select<Answers['kind']>({
      message: 'What is to be linted?',
      options: [
        { value: 'templates', label: 'Reply templates', hint: 'macros, canned responses' },
        { value: 'transcripts', label: 'Transcripts', hint: 'conversations with customers' },
      ],
    }))
  if (isCancel(kind)) return undefined
  const language =
    known.language ??
    (await select<Answers['language']>({
      message: 'In which language are replies written?',
      options: [
        { value: 'ru', label: 'Russian' },
        { value: 'en', label: 'English' },
        { value: 'both', label: 'Both' },
      ],
    }))
  if (isCancel(language)) return undefined
  const desk = known.desk ?? (await askDesk(kind))
  if (isCancel(desk)) return undefined
  return { kind, language, desk: desk === 'none' ? undefined : desk }
}

const askDesk = (kind: Answers['kind']) =>
  select<Format | 'none'>({
    message: 'Which help desk do they come from?',
    maxItems: 12,
    options: [
      { value: 'none', label: 'None of these', hint: 'files of our own' },
      ...FORMATS.filter(({ own, holds }) => !own && holds.includes(kind)).map((format) => ({
        value: format,
        label: format.title,
      })),
    ],
  })
