import { sql } from 'kysely'
import { z } from 'zod'
import { daysAfterDue } from '#domain/equipment/claim.ts'
import type { Day } from '#domain/day.ts'
import { Id } from '#domain/identifier.ts'
import type { Act } from './act.ts'
import type { Standing } from './standing.ts'

type Wanted = {
  /** The reservation that becomes the loan. */
  own: string | null
  place: string
  loan: string
  borrower: string
  due: Day
  accessories: readonly string[]
}

const Claimed = z.object({
  id: Id,
  waiting: z.array(z.object({ id: Id, was: z.enum(['waiting', 'held']) })),
})

/**
 * Writes who has an item. A reservation becomes the loan: beside it, the loan would overlap with
 * what it fulfils. Whoever waited for one like it waits no longer; what stands ready for her
 * elsewhere still does.
 */
export async function claimLoan(
  act: Act,
  { id: item, policy, model, type }: Standing,
  { own, place, loan, borrower, due, accessories }: Wanted,
): Promise<z.infer<typeof Claimed>> {
  const turnaround = daysAfterDue(policy.turnaroundDays, act.today, due)
  const served = sql`
    served as (
      update waiting set state = 'served', ended_at = ${act.now}::timestamptz
      where borrower_id = ${borrower}::uuid
        and ((state = 'held' and claim_id = ${own}::uuid)
          or (state = 'waiting' and (model_id = ${model.id}::uuid or type_id = ${type.id}::uuid)))
      returning id, claim_id)`
  const told = sql`id, (
    select coalesce(json_agg(json_build_object('id', served.id,
      'was', case when claim_id is null then 'waiting' else 'held' end)), '[]') from served) as waiting`
  const { rows } =
    own === null
      ? await sql`
          with ${served}
          insert into claims (item_id, kind, state, from_on, due_on, turnaround_days, space_id, loan_id,
            borrower_id, handed_at, accessories, created_at, created_by)
          values (${item}::uuid, 'loan', 'active', ${act.today}::date, ${due}::date, ${turnaround}::integer,
            ${place}::uuid, ${loan}::uuid, ${borrower}::uuid, ${act.now}::timestamptz,
            ${JSON.stringify(accessories)}::jsonb, ${act.now}::timestamptz, ${act.staffId}::uuid)
          returning ${told}`.execute(act.db)
      : await sql`
          with ${served}
          update claims set kind = 'loan', state = 'active', from_on = ${act.today}::date,
            due_on = ${due}::date, turnaround_days = ${turnaround}::integer, space_id = ${place}::uuid,
            loan_id = ${loan}::uuid, borrower_id = ${borrower}::uuid, pick_up_by = null,
            handed_at = ${act.now}::timestamptz, accessories = ${JSON.stringify(accessories)}::jsonb
          where id = ${own}::uuid
          returning ${told}`.execute(act.db)
  return Claimed.parse(rows[0])
}
