import { z } from 'zod'
import type { Day } from '#domain/day.ts'

/** One row on an item's timeline. */
export const ClaimKind = z.enum(['reservation', 'loan', 'maintenance', 'transfer'])
export type ClaimKind = z.infer<typeof ClaimKind>

/** `planned`, `ready` (on the hold shelf) and `active` are alive: they keep others away from their days. */
export const ClaimState = z.enum([
  'planned',
  'ready',
  'active',
  'done',
  'cancelled',
  'expired',
  'no-show',
])
export type ClaimState = z.infer<typeof ClaimState>

/** Days after the due day that stay blocked: a claim that ends on its first day blocks that day at least. */
export function daysAfterDue(turnaroundDays: number, from: Day, due: Day): number {
  return due > from ? turnaroundDays : Math.max(turnaroundDays, 1)
}
