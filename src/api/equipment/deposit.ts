import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { Loan } from '#domain/equipment/loan.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { beginAct, type Act } from './act.ts'
import { readLoan } from './loan-read.ts'

const giving = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/loans/{loan}/deposit',
  summary: 'Note that the deposit of a closed loan was given back',
  ...carries.key,
  ...allow('equipment:lend', { space: 'space' }),
  request: { params: z.object({ space: Id, loan: Id }) },
  responses: {
    200: json(Loan.openapi('Loan'), 'nothing is owed any more'),
    ...refusals.write,
    ...refusals.found,
  },
})

/** The deposit is given back once: whoever it is owed to is not kept because of it any longer. */
async function giveBack(act: Act, loan: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update loans set deposit_returned_at = ${act.now}
    where id = ${loan}::uuid and closed_at is not null and deposit_cents is not null
      and deposit_returned_at is null
    returning id`.execute(act.db)
  if (rows.length === 0) throw new Refusal('equipment/unknown-loan')
  await sql`
    update item_tasks set done_at = ${act.now}, done_by = ${act.staffId}::uuid
    where kind = 'deposit' and done_at is null
      and claim_id in (select id from claims where loan_id = ${loan}::uuid)`.execute(act.db)
}

export const depositRoutes = nounRoutes().openapi(giving, async (c) => {
  const { space, loan } = c.req.valid('param')
  const act = await beginAct(c.var, space)
  await giveBack(act, loan)
  await c.var.audit({ act: 'equipment.return-deposit', kind: 'loan', id: loan })
  return c.json(await readLoan(c.var, loan, act.today), 200)
})
