import type { BorrowerChange, HeldBecause } from '#domain/borrower.ts'
import type { z } from 'zod'
import { api, told } from '#web/client.ts'

const at = api.borrowers.spaces[':space'].borrowers
const one = at[':id']
const once = (more: Record<string, string> = {}) => ({
  headers: { 'idempotency-key': crypto.randomUUID(), ...more },
})
const because = (reason: string | null) => (reason === null ? {} : { reason })

export type AtCounter = { space: string; id: string }
export type Because = z.infer<typeof HeldBecause>

/** What is asked of the one table in which people are. Each of these is noted over there. */
export const borrowerCalls = {
  open: (param: AtCounter, reason: string | null) =>
    told(one.open.$post({ param, json: because(reason) })),
  openOfClaim: (param: { space: string; claim: string }, reason: string | null) =>
    told(at['of-claim'][':claim'].open.$post({ param, json: because(reason) })),
  change: (param: AtCounter, version: number, json: BorrowerChange) =>
    told(one.$patch({ param, json }, once({ 'if-match': `"${version}"` }))),
  hold: (param: AtCounter, json: { because: Because | null }) =>
    told(one.hold.$post({ param, json }, once())),
  copy: (param: AtCounter, reason: string) => told(one.copy.$post({ param, json: { reason } })),
  erase: (param: AtCounter) => told(one.$delete({ param }, once())),
}
