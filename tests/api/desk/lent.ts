import type { Db } from '#api/db/database.ts'
import type { Day } from '#domain/day.ts'
import { spaces, staff } from './fixture.ts'

type MadeUpLoan = {
  item: string | undefined
  borrower: string
  space?: string
  from?: Day
  due?: Day
  /** When it came back; out while there is none. */
  back?: string
  deposit?: number
}

let number = 0

/** One item lent to somebody as the desk lends it: a loan with one claim. Returns their ids. */
export async function addLoan(db: Db, lent: MadeUpLoan): Promise<{ loan: string; claim: string }> {
  const { item = '', borrower, space = spaces.far, back = null } = lent
  const { from = '2026-11-02', due = '2026-12-02', deposit = null } = lent
  const handed = `${from}T10:00:00Z`
  number += 1
  return db.transaction().execute(async (trx) => {
    const loan = await trx
      .insertInto('loans')
      .values({
        ref: `PR${String(number).padStart(4, '0')}`,
        space_id: space,
        borrower_id: borrower,
        relation: 'family',
        district: '01',
        deposit_cents: deposit,
        opened_at: handed,
        opened_by: staff.professional,
        closed_at: back,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const claim = await trx
      .insertInto('claims')
      .values({
        item_id: item,
        kind: 'loan',
        state: back === null ? 'active' : 'done',
        from_on: from,
        due_on: due,
        turnaround_days: 1,
        space_id: space,
        loan_id: loan.id,
        borrower_id: borrower,
        handed_at: handed,
        ended_at: back,
        created_at: handed,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (back === null)
      await trx.updateTable('items').set({ state: 'on-loan' }).where('id', '=', item).execute()
    return { loan: loan.id, claim: claim.id }
  })
}
