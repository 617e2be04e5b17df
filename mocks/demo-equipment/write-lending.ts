import type { Db } from '#api/db/database.ts'
import type { DemoBank } from './bank.ts'
import type { DemoCalendar } from './calendar.ts'
import { writeRows } from './write-rows.ts'

/** People, agreements, and every claim that there ever was. */
export async function writeLending(db: Db, bank: DemoBank, calendar: DemoCalendar): Promise<void> {
  const at = (moment: number | null) => (moment === null ? null : calendar.instant(moment))
  const on = (day: number | null) => (day === null ? null : calendar.day(day))
  await writeRows(
    db,
    'borrowers',
    borrowerColumns,
    bank.borrowers.map(({ space, created, ...person }) => ({
      ...person,
      space_id: space.id,
      created_at: at(created),
    })),
  )
  await writeRows(
    db,
    'loans',
    loanColumns,
    bank.loans.map((loan) => ({
      id: loan.id,
      ref: loan.ref,
      space_id: loan.space.id,
      borrower_id: loan.borrower?.id ?? null,
      relation: loan.relation,
      district: loan.district,
      deposit_cents: loan.deposit,
      deposit_returned_at: at(loan.depositReturned),
      opened_at: at(loan.opened),
      opened_by: loan.space.staff,
      closed_at: at(loan.closed),
      anonymised_at: at(loan.anonymised),
    })),
  )
  const claims = bank.lives.flatMap((life) => life.claims)
  await writeRows(
    db,
    'claims',
    claimColumns,
    claims.map((claim) => ({
      id: claim.id,
      item_id: claim.life.id,
      kind: claim.kind,
      state: claim.state,
      from_on: on(claim.from),
      due_on: on(claim.due),
      // A claim for one day that needs no turnaround still takes that day.
      turnaround_days: claim.due > claim.from ? claim.turnaround : Math.max(1, claim.turnaround),
      space_id: claim.space.id,
      from_space_id: claim.fromSpace?.id ?? null,
      loan_id: claim.loan,
      borrower_id: claim.borrower,
      pick_up_by: on(claim.pickUpBy),
      handed_at: at(claim.handed),
      ended_at: at(claim.ended),
      end_space_id: claim.endSpace?.id ?? null,
      renewals: claim.renewals,
      accessories: claim.accessories,
      created_at: at(claim.created),
      created_by: (claim.fromSpace ?? claim.space).staff,
    })),
  )
}

const borrowerColumns = {
  id: 'uuid',
  given_name: 'text',
  family_name: 'text',
  phone: 'text',
  email: 'text',
  language: 'text',
  relation: 'text',
  district: 'text',
  keep: 'text',
  held_because: 'text',
  space_id: 'uuid',
  created_at: 'timestamptz',
}

const loanColumns = {
  id: 'uuid',
  ref: 'text',
  space_id: 'uuid',
  borrower_id: 'uuid',
  relation: 'text',
  district: 'text',
  deposit_cents: 'integer',
  deposit_returned_at: 'timestamptz',
  opened_at: 'timestamptz',
  opened_by: 'uuid',
  closed_at: 'timestamptz',
  anonymised_at: 'timestamptz',
}

const claimColumns = {
  id: 'uuid',
  item_id: 'uuid',
  kind: 'text',
  state: 'text',
  from_on: 'date',
  due_on: 'date',
  turnaround_days: 'integer',
  space_id: 'uuid',
  from_space_id: 'uuid',
  loan_id: 'uuid',
  borrower_id: 'uuid',
  pick_up_by: 'date',
  handed_at: 'timestamptz',
  ended_at: 'timestamptz',
  end_space_id: 'uuid',
  renewals: 'integer',
  accessories: 'jsonb',
  created_at: 'timestamptz',
  created_by: 'uuid',
}
