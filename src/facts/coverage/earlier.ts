import type { Reply, Turn } from '../../types.ts'

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
  const at = before.findLastIndex(isOurs)
  const turn = before[at]
  if (turn === undefined || turn.message.attachments?.length || isOurs(before[at - 1])) return undefined
  const from = before.slice(0, at).findLastIndex(isOurs) + 1
  const asks = ({ message }: Turn) => message.role === 'customer' && !message.internal
  return { turn, asked: before.slice(from, at).filter(asks) }
}

function isOurs(turn: Turn | undefined): boolean {
  return turn?.message.role === 'agent' && !turn.message.internal
}
