import channels from '../../src/linter/channels.json' with { type: 'json' }
import type { ChannelLimits } from '../../src/types.ts'

const HEAD = '| :-- | --: | :-- | :-- |\n'

/** A README with the rows of its table of channels written anew. */
export function withChannels(page: string): string {
  const start = page.indexOf(HEAD) + HEAD.length
  const end = page.indexOf('\n\n', start)
  const rows = Object.entries<ChannelLimits>(channels as Record<string, ChannelLimits>).map(
    ([channel, { maxCharacters, respondWithin, greeting }]) =>
      `| \`${channel}\` | ${maxCharacters ?? '–'} | ${respondWithin ?? '–'} | ${greeting ?? '–'} |`,
  )
  return page.slice(0, start) + rows.join('\n') + page.slice(end)
}
