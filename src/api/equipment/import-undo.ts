import { sql } from 'kysely'
import { z } from 'zod'
import type { ImportUndone, NotUndone } from '#domain/equipment/import.ts'
import { ItemState } from '#domain/equipment/item.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { itemColumns, setColumns } from './import-write.ts'

type Undone = z.infer<typeof ImportUndone>

const Values = z.record(z.string(), z.string().nullable())
const Row = z.object({
  id: Id,
  tag: z.string(),
  state: ItemState,
  claimed: z.boolean(),
  was: z.object({ before: Values, after: Values }).nullable(),
  now: Values,
})
type Row = z.infer<typeof Row>

/** Takes a batch back: what it added is retired as a mistake, what it changed is as before, if it is still as it left it. */
export async function undoImport(act: Act, at: { space: string; batch: string }): Promise<Undone> {
  const begun = await sql`
    update item_imports set undone_at = ${act.now}
    where id = ${at.batch}::uuid and space_id = ${at.space}::uuid and undone_at is null
    returning id`.execute(act.db)
  if (begun.rows.length === 0) throw new Refusal('equipment/unknown-batch')
  const rows = await rowsOf(act, at.batch)
  const left = rows.flatMap((row) => {
    const why = whyLeft(row)
    return why === null ? [] : [{ tag: row.tag, why }]
  })
  const undone = rows.filter((row) => whyLeft(row) === null)
  const added = undone.filter(({ was }) => was === null)
  const changed = undone.filter(({ was }) => was !== null)
  await retireAll(act, at.batch, added)
  await restoreAll(act, at.batch, changed)
  return { retired: added.length, restored: changed.length, left }
}

async function rowsOf(act: Act, batch: string): Promise<Row[]> {
  await sql`select i.id from items i join item_import_rows r on r.item_id = i.id
    where r.import_id = ${batch}::uuid order by i.id for update of i`.execute(act.db)
  const { rows } = await sql`
    select i.id, i.tag, i.state, r.was, exists (select from claims c where c.item_id = i.id) as claimed,
      json_build_object('model', i.model_id, 'home', i.home_space_id, 'place', i.place,
        'condition', i.condition, 'acquisition', i.acquisition, 'acquiredOn', i.acquired_on,
        'nextInspectionOn', i.next_inspection_on, 'serial', i.serial, 'notes', i.notes) as now
    from item_import_rows r join items i on i.id = r.item_id
    where r.import_id = ${batch}::uuid order by i.tag`.execute(act.db)
  return rows.map((row) => Row.parse(row))
}

function whyLeft({ state, claimed, was, now }: Row): z.infer<typeof NotUndone> | null {
  if (state === 'retired') return 'retired'
  if (was === null) return claimed ? 'in-use' : null
  const isAsLeft = Object.entries(was.after).every(([field, value]) => now[field] === value)
  return isAsLeft ? null : 'changed-since'
}

async function retireAll(act: Act, batch: string, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await sql`
    with was as (select id, state from items where id = any(${ids}::uuid[])),
    now as (
      update items set state = 'retired', retired_on = ${act.today}::date, retired_because = 'mistake',
        version = items.version + 1
      from was where items.id = was.id returning items.id)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id, facts)
    select was.id, ${act.now}, ${act.staffId}::uuid, ${act.spaceId}::uuid, 'import-undone', was.state, 'retired',
      ${act.id}::uuid, jsonb_build_object('import', ${batch}::text)
    from was join now on now.id = was.id order by was.id`.execute(act.db)
}

async function restoreAll(act: Act, batch: string, rows: readonly Row[]): Promise<void> {
  const values = rows.map(({ id, now, was }) => ({ id, ...now, ...was?.before }))
  await sql`
    with w as (
      select * from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as w(id uuid, ${itemColumns})),
    now as (update items set ${setColumns} from w where items.id = w.id returning items.id, items.state)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id, facts)
    select now.id, ${act.now}, ${act.staffId}::uuid, ${act.spaceId}::uuid, 'import-undone', now.state, now.state,
      ${act.id}::uuid, jsonb_build_object('import', ${batch}::text)
    from now order by now.id`.execute(act.db)
}
