import type { z } from 'zod'
import type { NewReservation, NewWaiting } from '#domain/equipment/reservation.ts'
import { api, told } from '#web/client.ts'

const reservations = api.reservations.spaces[':space'].reservations
const waiting = api.waiting.spaces[':space'].waiting
const transfers = api.transfers.spaces[':space'].transfers
const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })

type Claim = { space: string; claim: string }

/** What is promised, moved and dropped, each once however often the network makes it try. */
export const reserveCalls = {
  reserve: (space: string, json: z.input<typeof NewReservation>) =>
    told(reservations.$post({ param: { space }, json }, once())),
  swap: (param: Claim, tag: string) =>
    told(reservations[':claim'].item.$put({ param, json: { tag } }, once())),
  cancel: (param: Claim) => told(reservations[':claim'].$delete({ param }, once())),
  noShow: (param: Claim) => told(reservations[':claim']['no-show'].$post({ param }, once())),
  wait: (space: string, json: z.input<typeof NewWaiting>) =>
    told(waiting.$post({ param: { space }, json }, once())),
  leave: (param: { space: string; id: string }) => told(waiting[':id'].$delete({ param }, once())),
  ask: (space: string, tag: string) =>
    told(transfers.$post({ param: { space }, json: { tag } }, once())),
  send: (param: Claim) => told(transfers[':claim'].send.$post({ param }, once())),
  receive: (param: Claim) => told(transfers[':claim'].receive.$post({ param }, once())),
  dropTransfer: (param: Claim) => told(transfers[':claim'].$delete({ param }, once())),
}
