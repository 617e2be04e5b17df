import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'

type Outcome = { items: number; calls: number }

/**
 * Calls a whole model back: what nobody has is put aside, what stood on the shelf for somebody
 * included, and for what is lent there is a task, so that whoever has it is called. What is being
 * repaired, sent or looked for is put aside when it comes back: nothing of a recalled model is lent.
 */
export async function recall(act: Act, id: string, reason: string): Promise<Outcome> {
  await markModel(act, id, reason)
  await sql`
    update claims set state = 'planned', pick_up_by = null
    where state = 'ready' and item_id in (select i.id from items i where i.model_id = ${id}::uuid)`.execute(
    act.db,
  )
  const items = await sql`
    with was as (
      select i.id, i.state from items i
      where i.model_id = ${id}::uuid and i.state in ('intake', 'available', 'held', 'to-clean', 'to-inspect')
      order by i.id),
    aside as (
      update items set state = 'quarantined', version = version + 1 from was where items.id = was.id
      returning items.id, was.state)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id)
    select id, ${act.now}, ${act.staffId}::uuid, null, 'recalled', state, 'quarantined', ${act.id}::uuid
    from aside order by id`.execute(act.db)
  const calls = await sql`
    with lent as (
      select c.item_id, c.id, c.space_id from claims c join items i on i.id = c.item_id
      where i.model_id = ${id}::uuid and c.state = 'active' and c.kind = 'loan'),
    told as (
      insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, claim_id, act_id)
      select item_id, ${act.now}, ${act.staffId}::uuid, null, 'recalled', 'on-loan', 'on-loan', id, ${act.id}::uuid
      from lent order by item_id)
    insert into item_tasks (item_id, kind, space_id, claim_id, created_at, created_by)
    select item_id, 'recall', space_id, id, ${act.now}, ${act.staffId}::uuid from lent order by item_id
    on conflict (item_id, kind) where done_at is null do nothing`.execute(act.db)
  return { items: Number(items.numAffectedRows ?? 0), calls: Number(calls.numAffectedRows ?? 0) }
}

/** Lifts it: what it put aside is looked at before it is lent, and nobody need be called any more. */
export async function liftRecall(act: Act, id: string): Promise<Outcome> {
  await markModel(act, id, null)
  // Put aside by hand, before or since, it stays so: the last change into quarantine says by what.
  const items = await sql`
    with was as (
      select i.id from items i
      where i.model_id = ${id}::uuid and i.state = 'quarantined' and (
        select e.kind from item_events e
        where e.item_id = i.id and e.to_state = 'quarantined' and e.from_state is distinct from 'quarantined'
        order by e.id desc limit 1) <> 'quarantined'
      order by i.id),
    freed as (
      update items set state = 'to-inspect', version = version + 1 from was where items.id = was.id
      returning items.id)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id)
    select id, ${act.now}, ${act.staffId}::uuid, null, 'recall-lifted', 'quarantined', 'to-inspect', ${act.id}::uuid
    from freed order by id`.execute(act.db)
  const calls = await sql`
    update item_tasks set done_at = ${act.now}, done_by = ${act.staffId}::uuid
    where kind = 'recall' and done_at is null
      and item_id in (select i.id from items i where i.model_id = ${id}::uuid)`.execute(act.db)
  return { items: Number(items.numAffectedRows ?? 0), calls: Number(calls.numAffectedRows ?? 0) }
}

/**
 * The model, then its items before their claims, as lending does: whoever lends one at this moment
 * has done so when it is looked at, and whoever comes after finds it recalled.
 */
async function markModel(act: Act, id: string, reason: string | null): Promise<void> {
  const row = await act.db
    .updateTable('models')
    .set((of) => ({
      recalled_on: reason === null ? null : of.fn.coalesce('recalled_on', of.val(act.today)),
      recall_reason: reason,
      version: sql<number>`version + 1`,
    }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('equipment/unknown-model')
  await sql`select id from items where model_id = ${id}::uuid order by id for update`.execute(
    act.db,
  )
}
