import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import {
  bulkMost,
  skippedTold,
  whyLeft,
  type Bulk,
  type BulkAct,
  type BulkAnswer,
  type Skipped,
} from '#domain/equipment/bulk.ts'
import type { ItemEventKind } from '#domain/equipment/history.ts'
import { ItemState } from '#domain/equipment/item.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { conditionsOf } from './item-filter.ts'
import { itemsThat } from './item-list.ts'
import { refuseUnknownSpace } from './place.ts'

const Row = z.object({
  id: z.uuid(),
  tag: z.string(),
  state: ItemState,
  isOfSpace: z.boolean(),
  claimed: z.boolean(),
})

/** Does one thing to many items of a space; those to which it cannot be done are left, with the reason. */
export async function doInBulk(act: Act, space: string, wanted: Bulk): Promise<BulkAnswer> {
  if (wanted.act.do === 'home') await refuseUnknownSpace(act.db, wanted.act.home)
  const { ids, left } = await meant(act, space, wanted)
  // First the locks, then the look: a promise made while waiting for them is seen.
  await sql`select id from items where id = any(${ids}::uuid[]) order by id for update`.execute(
    act.db,
  )
  const { rows } = await sql`
    select i.id, i.tag, i.state,
      (i.space_id = ${space}::uuid or i.home_space_id = ${space}::uuid) as "isOfSpace",
      exists (select from claims c where c.item_id = i.id and c.ended_at is null) as claimed
    from items i where i.id = any(${ids}::uuid[]) order by i.id`.execute(act.db)
  const chosen: string[] = []
  for (const row of rows) {
    const { id, tag, ...standing } = Row.parse(row)
    const why = whyLeft(wanted.act.do, standing)
    if (why === null) chosen.push(id)
    else left.push({ tag, why })
  }
  const count = chosen.length === 0 ? 0 : await change(act, chosen, wanted.act)
  const skipped = left.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)).slice(0, skippedTold)
  return { act: count === 0 ? null : act.id, changed: count, skipped, skippedCount: left.length }
}

type Left = { tag: string; why: Skipped }[]

/** The items that are meant, by their tags of today or before; or all of this space that the filter finds now. */
async function meant(
  act: Act,
  space: string,
  { which }: Bulk,
): Promise<{ ids: string[]; left: Left }> {
  if ('all' in which) {
    const conditions = await conditionsOf(act.db, which.all, act.today)
    const own = sql`(i.space_id = ${space}::uuid or i.home_space_id = ${space}::uuid)`
    const ids = await itemsThat(
      act.db,
      { ...conditions, items: [...conditions.items, own] },
      bulkMost + 1,
    )
    if (ids.length > bulkMost) throw new Refusal('equipment/too-many', { most: bulkMost })
    return { ids, left: [] }
  }
  const { rows } = await sql<{ tag: string; id: string | null }>`
    select asked.tag, coalesce(
      (select id from items where items.tag = asked.tag),
      (select item_id from former_tags f where f.tag = asked.tag)) as id
    from unnest(${which.tags}::text[]) as asked(tag)`.execute(act.db)
  const left: Left = rows.flatMap(({ tag, id }) => (id === null ? [{ tag, why: 'unknown' }] : []))
  return { ids: [...new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])))], left }
}

type Change = { set: RawBuilder<unknown>; kind: ItemEventKind; facts: Record<string, unknown> }

const changed = (field: string) => ({ kind: 'changed' as const, facts: { changed: [field] } })

function changeOf(act: Act, wanted: BulkAct): Change {
  switch (wanted.do) {
    case 'place':
      return { set: sql`place = ${wanted.place}`, ...changed('place') }
    case 'home':
      return { set: sql`home_space_id = ${wanted.home}::uuid`, ...changed('home') }
    case 'inspection':
      return { set: sql`next_inspection_on = ${wanted.on}::date`, ...changed('nextInspectionOn') }
    case 'to-clean':
    case 'to-inspect':
      return { set: sql`state = ${wanted.do}`, ...changed('state') }
    case 'quarantine':
      return { set: sql`state = 'quarantined'`, kind: 'quarantined', facts: {} }
    case 'retire':
      break
  }
  const { because } = wanted
  const set = sql`state = 'retired', retired_on = ${act.today}::date, retired_because = ${because}`
  return { set, kind: 'retired', facts: { because } }
}

/** What can be taken back within ten minutes keeps what was; a shelf, a home and the end do not come back so. */
const undone: readonly BulkAct['do'][] = ['to-clean', 'to-inspect', 'quarantine', 'inspection']

async function change(act: Act, ids: readonly string[], wanted: BulkAct): Promise<number> {
  const { set, kind, facts } = changeOf(act, wanted)
  const before = undone.includes(wanted.do)
    ? sql`jsonb_build_object('was', jsonb_build_object('space', was.space_id, 'condition', was.condition,
        'nextInspectionOn', was.next_inspection_on), 'claims', '[]'::jsonb, 'waiting', '[]'::jsonb,
        'tasks', '[]'::jsonb, 'done', '[]'::jsonb)`
    : sql`'{}'::jsonb`
  const { numAffectedRows } = await sql`
    with was as (
      select id, state, space_id, condition, next_inspection_on from items where id = any(${[...ids]}::uuid[])),
    now as (
      update items set ${set}, version = items.version + 1 from was where items.id = was.id
      returning items.id, items.state)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id, facts)
    select was.id, ${act.now}, ${act.staffId}::uuid, ${act.spaceId}::uuid, ${kind}, was.state, now.state,
      ${act.id}::uuid, ${JSON.stringify(facts)}::jsonb || ${before}
    from now join was on was.id = now.id order by was.id`.execute(act.db)
  return Number(numAffectedRows ?? 0)
}
