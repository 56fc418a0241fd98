import type { Reply, Turn } from '../../types.ts'
import { isFromUs } from '../writers.ts'

/** Our last message with what had been asked before it. */
export interface Exchange {
  readonly turn: Turn
  readonly asked: readonly Turn[]
}

/**
 * What came before the customer's latest words, if these leave it open: he neither thanks nor says that it is settled. An
 * answer in several messages is not looked into.
 */
export function exchangeBefore({ before, asked }: Reply): Exchange | undefined {
  if (asked.length === 0 || asked.some(({ facts }) => facts.closure !== undefined)) return undefined
  const at = before.findLastIndex(isFromUs)
  const turn = before[at]
  if (turn === undefined || turn.message.attachments?.length) return undefined
  const from = before.slice(0, at).findLastIndex(isFromUs) + 1
  if (from === at && at > 0) return undefined
  const asks = ({ message }: Turn) => message.role === 'customer' && !message.internal
  return { turn, asked: before.slice(from, at).filter(asks) }
}
