import { sql } from 'kysely'
import type { z } from 'zod'
import type { NewWaiting } from '#domain/equipment/reservation.ts'
import { Refusal } from '#domain/refusal.ts'
import { borrowerToLend } from '../borrowers/to-lend.ts'
import type { Act } from './act.ts'
import { endReservation, lockReservation } from './reservations-end.ts'

type Wanted = z.infer<typeof NewWaiting>

/** Puts somebody on the list of a space, once for the same thing. Tells one that is free there now. */
export async function putOnList(
  act: Act,
  spaceId: string,
  wanted: Wanted,
): Promise<{ id: string; freeNow: string | null }> {
  await borrowerToLend(act.db, wanted.borrower)
  await refuseUnknown(act, wanted)
  const alike = await act.db
    .selectFrom('waiting')
    .select('id')
    .where('space_id', '=', spaceId)
    .where('borrower_id', '=', wanted.borrower)
    .where('state', '=', 'waiting')
    .where(
      wanted.model === undefined ? 'type_id' : 'model_id',
      '=',
      wanted.model ?? wanted.type ?? '',
    )
    .executeTakeFirst()
  const { id } =
    alike ??
    (await act.db
      .insertInto('waiting')
      .values({
        model_id: wanted.model ?? null,
        type_id: wanted.type ?? null,
        space_id: spaceId,
        borrower_id: wanted.borrower,
        needed_on: wanted.neededOn,
        created_at: act.now,
        created_by: act.staffId,
      })
      .returning('id')
      .executeTakeFirstOrThrow())
  return { id, freeNow: await freeNow(act, spaceId, wanted) }
}

async function refuseUnknown(act: Act, { model, type = '' }: Wanted): Promise<void> {
  const found = await (
    model === undefined
      ? act.db.selectFrom('product_types').select('id').where('id', '=', type)
      : act.db.selectFrom('models').select('id').where('id', '=', model)
  ).executeTakeFirst()
  if (found === undefined)
    throw new Refusal(model === undefined ? 'equipment/unknown-type' : 'equipment/unknown-model')
}

async function freeNow(act: Act, spaceId: string, { model, type }: Wanted): Promise<string | null> {
  const { rows } = await sql<{ tag: string }>`
    select i.tag from items i join models m on m.id = i.model_id
    where i.space_id = ${spaceId}::uuid and i.state = 'available'
      and (m.id = ${model ?? null}::uuid or m.type_id = ${type ?? null}::uuid) and m.recalled_on is null
      and (i.next_inspection_on is null or i.next_inspection_on >= ${act.today}::date)
      and not exists (select from claims c where c.item_id = i.id and c.ended_at is null
        and c.from_on <= ${act.today}::date)
    order by i.tag limit 1`.execute(act.db)
  return rows[0]?.tag ?? null
}

/** Takes somebody off the list; what stood ready for her goes to the next. Returns whether an item was touched. */
export async function takeOffList(act: Act, spaceId: string, id: string): Promise<boolean> {
  const place = await act.db
    .selectFrom('waiting')
    .select('claim_id')
    .where('id', '=', id)
    .where('space_id', '=', spaceId)
    .where('state', 'in', ['waiting', 'held'])
    .executeTakeFirst()
  if (place === undefined) throw new Refusal('equipment/unknown-claim')
  if (place.claim_id !== null) {
    const { item, claim } = await lockReservation(act, spaceId, place.claim_id)
    await endReservation(act, item, { claim, as: 'cancelled' })
    return true
  }
  const ended = await act.db
    .updateTable('waiting')
    .set({ state: 'cancelled', ended_at: act.now })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  if (ended === undefined) throw new Refusal('equipment/unknown-claim')
  return false
}
