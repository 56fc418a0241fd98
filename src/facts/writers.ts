import type { Turn } from '../types.ts'

/** Whether our people wrote it to the customer: no bot, and no note among ourselves. */
export const isFromUs = ({ message }: Turn): boolean => message.role === 'agent' && !message.internal

/** Whether the customer wrote it. */
export const isFromCustomer = ({ message }: Turn): boolean => message.role === 'customer'
