import type { Channel, ChannelLimits, Settings } from '../types.ts'
import defaults from './channels.json' with { type: 'json' }

/** The settings, with what each channel asks of a reply where they do not say otherwise. */
export function withChannels(settings: Settings): Settings {
  const channels: Partial<Record<Channel, ChannelLimits>> = { ...DEFAULTS }
  for (const [channel, own] of Object.entries(settings.channels ?? {}) as [Channel, ChannelLimits][])
    channels[channel] = { ...channels[channel], ...own }
  return { ...settings, channels }
}

const DEFAULTS = defaults as Readonly<Record<Channel, ChannelLimits>>
