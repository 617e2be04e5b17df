import type { z } from 'zod'
import type { Day } from '#domain/day.ts'
import type { Care, ReturnNotes } from '#domain/equipment/loan.ts'
import type { NewBorrower } from '#domain/borrower.ts'
import { api, told } from '#web/client.ts'

const at = api.lending.spaces[':space']
const keyed = (key: string = crypto.randomUUID()) => ({ headers: { 'idempotency-key': key } })

/** What the desk asks of the api, each once however often the network makes it try. */
export const deskCalls = {
  card: (space: string, tag: string) => told(at.cards[':tag'].$get({ param: { space, tag } })),
  lend: (
    space: string,
    json: {
      borrower: string
      items: { tag: string; due?: Day; accessories?: string[] }[]
      depositTaken: boolean
    },
  ) => told(at.loans.$post({ param: { space }, json }, keyed())),
  loan: (space: string, loan: string) => told(at.loans[':loan'].$get({ param: { space, loan } })),
  sign: (space: string, loan: string, png: string) =>
    told(
      api.papers.spaces[':space'].loans[':loan'].signature.$post(
        { param: { space, loan }, json: { png } },
        keyed(),
      ),
    ),
  depositBack: (space: string, loan: string) =>
    told(at.loans[':loan'].deposit.$post({ param: { space, loan } }, keyed())),
  takeBack: (space: string, json: { tag: string }, key?: string) =>
    told(at.returns.$post({ param: { space }, json }, keyed(key))),
  noteReturn: (space: string, act: string, json: z.input<typeof ReturnNotes>) =>
    told(at.returns[':act'].notes.$post({ param: { space, act }, json }, keyed())),
  renew: (space: string, claim: string, due?: Day) =>
    told(
      at.claims[':claim'].renew.$post(
        { param: { space, claim }, json: due === undefined ? {} : { due } },
        keyed(),
      ),
    ),
  care: (space: string, tag: string, json: Care) =>
    told(at.items[':tag'].care.$post({ param: { space, tag }, json }, keyed())),
  undo: (space: string, act: string) =>
    told(at.acts[':act'].undo.$post({ param: { space, act } }, keyed())),
  addPerson: (space: string, json: z.input<typeof NewBorrower>) =>
    told(api.borrowers.spaces[':space'].borrowers.$post({ param: { space }, json }, keyed())),
}
