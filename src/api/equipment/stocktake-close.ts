import { sql } from 'kysely'
import type { Closing } from '#domain/equipment/stocktake.ts'
import type { Act } from './act.ts'
import { care } from './care.ts'
import { openTask } from './changes.ts'
import { lockItem } from './standing.ts'
import { isStillHere } from './stocktake-read.ts'
import { lockStocktake } from './stocktake-scan.ts'

type At = { space: string; id: string }

/** Ends a count, and does about what it found what was decided. */
export async function closeStocktake(act: Act, at: At, wanted: Closing): Promise<void> {
  await lockStocktake(act, at, 'close')
  await sql`
    select i.id from items i join stocktake_items l on l.item_id = i.id
    where l.stocktake_id = ${at.id}::uuid order by i.id for update of i`.execute(act.db)
  await sql`
    update stocktake_items l set left_meanwhile = true from items i, stocktakes s
    where l.stocktake_id = ${at.id}::uuid and s.id = l.stocktake_id and i.id = l.item_id
      and l.seen_at is null and not ${isStillHere}`.execute(act.db)
  await noteCounted(act, at)
  const missing = wanted.markMissing ? await markMissing(act, at) : 0
  const brought = wanted.bringHere ? (await bringHere(act, at)) + (await takeAsFound(act, at)) : 0
  await sql`
    update stocktakes set closed_at = ${act.now}, closed_by = ${act.staffId}::uuid,
      marked_missing = ${missing}::integer, brought_here = ${brought}::integer
    where id = ${at.id}::uuid`.execute(act.db)
}

async function noteCounted(act: Act, at: At): Promise<void> {
  await sql`
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id, facts)
    select i.id, ${act.now}, ${act.staffId}::uuid, ${act.spaceId}::uuid, 'counted', i.state, i.state,
      ${act.id}::uuid, jsonb_build_object('stocktake', l.stocktake_id, 'why', l.why)
    from stocktake_items l join items i on i.id = l.item_id
    where l.stocktake_id = ${at.id}::uuid and l.seen_at is not null
    order by i.id`.execute(act.db)
}

/** What was not seen becomes missing; where somebody waits for it, the desk lets go of it one by one. */
async function markMissing(act: Act, at: At): Promise<number> {
  const { rows } = await sql<{ id: string; tag: string; claimed: boolean }>`
    select i.id, i.tag,
      exists (select from claims c where c.item_id = i.id and c.ended_at is null) as claimed
    from stocktake_items l join items i on i.id = l.item_id
    where l.stocktake_id = ${at.id}::uuid and l.expected and l.seen_at is null
      and not l.left_meanwhile and i.state <> 'missing'
    order by i.id`.execute(act.db)
  for (const { tag, claimed } of rows) {
    if (!claimed) continue
    await care(act, tag, { step: 'missing' })
    await openTask(act, await lockItem(act.db, tag), { kind: 'locate' })
  }
  const idle = rows.filter(({ claimed }) => !claimed).map(({ id }) => id)
  await sql`
    with was as (select id, state, space_id, condition, next_inspection_on from items
      where id = any(${idle}::uuid[])),
    now as (update items set state = 'missing', version = items.version + 1 from was
      where items.id = was.id returning items.id),
    tasks as (
      insert into item_tasks (item_id, kind, space_id, created_at, created_by)
      select was.id, 'locate', was.space_id, ${act.now}, ${act.staffId}::uuid from was
      on conflict (item_id, kind) where done_at is null do nothing
      returning id, item_id)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id, facts)
    select was.id, ${act.now}, ${act.staffId}::uuid, ${act.spaceId}::uuid, 'missing', was.state, 'missing',
      ${act.id}::uuid, jsonb_build_object('stocktake', ${at.id}::text)
    from was join now on now.id = was.id order by was.id`.execute(act.db)
  return rows.length
}

/** What stands here and was thought to stand elsewhere. What is set aside there for somebody is only listed. */
async function bringHere(act: Act, at: At): Promise<number> {
  const { numAffectedRows } = await sql`
    with was as (
      select i.id, i.state, i.space_id from items i join stocktake_items l on l.item_id = i.id
      where l.stocktake_id = ${at.id}::uuid and l.why = 'elsewhere' and i.space_id <> ${at.space}::uuid
        and i.state in ('intake', 'available', 'to-clean', 'to-inspect', 'in-repair', 'quarantined')),
    now as (
      -- Its shelf was one of the other space.
      update items set space_id = ${at.space}::uuid, place = '', version = items.version + 1 from was
      where items.id = was.id returning items.id)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id, facts)
    select was.id, ${act.now}, ${act.staffId}::uuid, ${act.spaceId}::uuid, 'moved', was.state, was.state,
      ${act.id}::uuid, jsonb_build_object('from', was.space_id)
    from was join now on now.id = was.id order by was.id`.execute(act.db)
  return Number(numAffectedRows ?? 0)
}

/** What was missing and is here: seen to as whatever is found. */
async function takeAsFound(act: Act, at: At): Promise<number> {
  const { rows } = await sql<{ id: string; tag: string }>`
    select i.id, i.tag from items i join stocktake_items l on l.item_id = i.id
    where l.stocktake_id = ${at.id}::uuid and l.why = 'missing' and i.state = 'missing'
    order by i.id`.execute(act.db)
  for (const { tag } of rows) await care(act, tag, { step: 'found' })
  await sql`
    update item_tasks set done_at = ${act.now}, done_by = ${act.staffId}::uuid
    where item_id = any(${rows.map(({ id }) => id)}::uuid[]) and kind = 'locate' and done_at is null`.execute(
    act.db,
  )
  return rows.length
}
