import { sql } from 'kysely'
import { daysAfter, type Day } from '#domain/day.ts'
import { overdueGraceDays } from '#domain/equipment/reservation.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { clashing, unfit } from './reservations-fit.ts'
import { readStandings, type Standing } from './standing.ts'

type Wanted = { model: string; from: Day; due: Day }

/** So many may be taken by others while one looks. */
const tries = 20

/**
 * One of a model that is free on those days, held until the act is done: rather at the space than
 * elsewhere, rather one that is there now, then the one that stays free the longest.
 */
export async function pickItem(act: Act, spaceId: string, wanted: Wanted): Promise<Standing> {
  await refuseUnknown(act, wanted.model)
  const passed: string[] = []
  while (passed.length < tries) {
    const id = await nextBest(act, spaceId, wanted, passed)
    if (id === undefined) break
    const [item] = await readStandings(act.db, [id])
    // Somebody may have reserved it while this waited for the lock.
    if (item !== undefined && isFree(item, wanted)) return item
    passed.push(id)
  }
  throw new Refusal('equipment/none-free')
}

function isFree(item: Standing, { from, due }: Wanted): boolean {
  const { turnaroundDays } = item.policy
  return !unfit.includes(item.state) && clashing(item, { from, due, turnaroundDays }).length === 0
}

async function refuseUnknown(act: Act, id: string): Promise<void> {
  const row = await act.db
    .selectFrom('models')
    .select('recalled_on')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('equipment/unknown-model')
  if (row.recalled_on !== null) throw new Refusal('equipment/none-free')
}

async function nextBest(
  act: Act,
  spaceId: string,
  { model, from, due }: Wanted,
  passed: readonly string[],
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select i.id from items i
    join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    where i.model_id = ${model}::uuid and i.state <> all(${[...unfit]}::text[])
      and i.id <> all(${[...passed]}::uuid[])
      and not exists (
        select from claims c where c.item_id = i.id and c.ended_at is null
          and (c.blocked && daterange(${from}::date, greatest(${due}::date + t.turnaround_days, ${from}::date + 1), '[)')
            or (c.kind = 'loan' and c.state = 'active' and c.due_on < ${act.today}::date
              and ${from}::date < ${daysAfter(act.today, overdueGraceDays)}::date))
        -- The fence: a planner without figures would rather read the claims of all items.
        offset 0)
    order by i.space_id = ${spaceId}::uuid desc, i.state = 'available' desc,
      (select min(c.from_on) from claims c where c.item_id = i.id
        and c.ended_at is null and c.from_on > ${due}::date) desc nulls first, i.tag
    limit 1 for update of i`.execute(act.db)
  return rows[0]?.id
}
