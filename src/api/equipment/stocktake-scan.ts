import { sql } from 'kysely'
import { z } from 'zod'
import { shelfStates, whyUnexpected, type Scanned } from '#domain/equipment/stocktake.ts'
import { ItemState } from '#domain/equipment/item.ts'
import { tagInScan } from '#domain/equipment/tag.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { refuseUnknownSpace } from './place.ts'
import { readLine, readStocktake } from './stocktake-read.ts'

/** Begins a count: what stands on the shelves of the space now is what is looked for. */
export async function beginStocktake(act: Act, space: string): Promise<string> {
  await refuseUnknownSpace(act.db, space)
  const { rows } = await sql<{ id: string }>`
    insert into stocktakes (space_id, began_at, began_by)
    values (${space}::uuid, ${act.now}, ${act.staffId}::uuid)
    returning id`.execute(act.db)
  const id = rows[0]?.id ?? ''
  await sql`
    insert into stocktake_items (stocktake_id, item_id, expected)
    select ${id}::uuid, i.id, true from items i
    where i.space_id = ${space}::uuid and i.state = any(${[...shelfStates]}::text[])`.execute(
    act.db,
  )
  return id
}

/** The count, open until the act is done: many may scan at once, but none while it is closed. */
export async function lockStocktake(
  act: Act,
  at: { space: string; id: string },
  to: 'scan' | 'close',
): Promise<void> {
  const lock = to === 'scan' ? sql`for share` : sql`for update`
  const { rows } = await sql<{ closed: boolean }>`
    select closed_at is not null as closed from stocktakes
    where id = ${at.id}::uuid and space_id = ${at.space}::uuid ${lock}`.execute(act.db)
  const [found] = rows
  if (found === undefined) throw new Refusal('equipment/unknown-stocktake')
  if (found.closed) throw new Refusal('equipment/stocktake-closed')
}

const Item = z.object({ id: z.uuid(), state: ItemState, here: z.boolean() })

/** Notes what was seen. The same tag again changes nothing. */
export async function scanTag(
  act: Act,
  at: { space: string; id: string },
  text: string,
): Promise<Scanned> {
  const tag = tagInScan(text)
  if (tag === null)
    throw new Refusal('input/invalid', {}, [{ path: 'tag', problem: 'format-regex' }])
  await lockStocktake(act, at, 'scan')
  const { rows } = await sql`
    select i.id, i.state, i.space_id = ${at.space}::uuid as here from items i
    where i.id = coalesce((select id from items where items.tag = ${tag}),
      (select item_id from former_tags f where f.tag = ${tag}))`.execute(act.db)
  if (rows[0] === undefined) return stray(act, at, tag)
  const { id, state, here } = Item.parse(rows[0])
  const again = await noteSeen(act, at.id, { id, why: whyUnexpected(state, here) })
  const line = await readLine(act.db, at.id, id)
  const { counts } = await readStocktake(act.db, at.space, at.id)
  return { outcome: line.why === null ? 'found' : 'unexpected', again, line, counts }
}

/** Whether it had been seen before; then that stands. */
async function noteSeen(act: Act, stocktake: string, item: { id: string; why: string | null }) {
  const { rows } = await sql`
    insert into stocktake_items as l (stocktake_id, item_id, expected, seen_at, why)
    values (${stocktake}::uuid, ${item.id}::uuid, false, ${act.now}, ${item.why})
    on conflict (stocktake_id, item_id) do update set seen_at = excluded.seen_at, why = excluded.why
      where l.seen_at is null
    returning item_id`.execute(act.db)
  return rows.length === 0
}

async function stray(act: Act, at: { space: string; id: string }, tag: string): Promise<Scanned> {
  const { rows } = await sql`
    insert into stocktake_strays (stocktake_id, tag, seen_at)
    values (${at.id}::uuid, ${tag}, ${act.now})
    on conflict (stocktake_id, tag) do nothing returning tag`.execute(act.db)
  const { counts } = await readStocktake(act.db, at.space, at.id)
  const line = { tag, seenAt: act.now.toISOString(), why: null, item: null }
  return { outcome: 'stray', again: rows.length === 0, line, counts }
}
