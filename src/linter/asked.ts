import type { Reply, RuleMeta, Settings } from '../types.ts'
import { calls, suits } from './conditions.ts'
import type { ActiveRule } from './plan.ts'

/** The rules that have something to judge in a reply: what they need is there, and their conditions hold. */
export function askedOf(
  reply: Reply,
  active: readonly ActiveRule[],
  settings: Settings,
): readonly ActiveRule[] {
  return active.filter(({ rule: { meta } }) => {
    if (!isThere(meta, reply, settings)) return false
    return !meta.on || (suits(reply, meta.on) && calls(reply, meta.on))
  })
}

function isThere({ needs, setting }: RuleMeta, reply: Reply, settings: Settings): boolean {
  const { thread, before, message } = reply
  const isThread = thread.template === undefined && before.length > 0
  switch (needs) {
    case 'reply':
      return true
    case 'config':
      return setting === undefined || Object.keys(settings[setting] ?? {}).length > 0
    case 'files':
      return thread.template !== undefined
    case 'thread':
      return isThread
    case 'time':
      return isThread && message.at !== undefined
  }
}
