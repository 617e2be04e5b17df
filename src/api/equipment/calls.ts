import type { z } from 'zod'
import type { Day } from '#domain/day.ts'
import type { Call, NewCall } from '#domain/equipment/due.ts'
import { Refusal } from '#domain/refusal.ts'
import { asking } from '../allow.ts'
import type { DeskEnv } from '../desk.ts'

type Asked = Pick<DeskEnv['Variables'], 'db' | 'actor' | 'now'>

/** Notes what came of a call about something that is out from this counter. Calls are never changed. */
export async function noteCall(
  { db, actor, now }: Asked,
  { space, today }: { space: string; today: Day },
  { claim, outcome, promisedOn }: z.output<typeof NewCall>,
): Promise<Call> {
  const found = await db
    .selectFrom('claims')
    .innerJoin('items', 'items.id', 'claims.item_id')
    .select('items.tag')
    .where('claims.id', '=', claim)
    .where('claims.space_id', '=', space)
    .where('claims.kind', '=', 'loan')
    .where('claims.state', '=', 'active')
    .executeTakeFirst()
  if (found === undefined) throw new Refusal('equipment/unknown-claim')
  if (promisedOn !== undefined && promisedOn < today)
    throw new Refusal('equipment/day-past', { tag: found.tag })
  await db
    .insertInto('loan_calls')
    .values({
      claim_id: claim,
      at: now,
      staff_id: asking(actor).staffId,
      outcome,
      promised_on: promisedOn ?? null,
    })
    .execute()
  return { outcome, at: now.toISOString(), promisedOn: promisedOn ?? null }
}
