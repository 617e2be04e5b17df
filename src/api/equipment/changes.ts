import { sql } from 'kysely'
import type { ItemEventKind } from '#domain/equipment/history.ts'
import type { Condition, ItemState } from '#domain/equipment/item.ts'
import type { Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { ClaimBefore, type ClaimStanding, type Standing } from './standing.ts'

type ItemNow = {
  state: ItemState
  space?: string
  condition?: Condition
  nextInspectionOn?: Day | null
}

/** What an act did besides, so that it can be taken back whole. */
export type Besides = {
  /** A claim as it was, or null where the act made it. */
  claims?: readonly { id: string; was: ClaimStanding | null }[]
  waiting?: readonly { id: string; was: 'waiting' | 'held' }[]
  /** Tasks that it opened, and those that it closed. */
  tasks?: readonly string[]
  done?: readonly string[]
  facts?: Record<string, unknown>
}

/** Moves one item on, from the version that the rules were asked about, and writes its history. */
export async function moveItem(
  act: Act,
  item: Standing,
  kind: ItemEventKind,
  now: ItemNow,
  besides: Besides = {},
): Promise<void> {
  const facts = {
    ...besides.facts,
    was: {
      space: item.space.id,
      condition: item.condition,
      nextInspectionOn: item.nextInspectionOn,
    },
    claims: (besides.claims ?? []).map(({ id, was }) => ({
      id,
      was: was === null ? null : ClaimBefore.parse(was),
    })),
    waiting: besides.waiting ?? [],
    tasks: besides.tasks ?? [],
    done: besides.done ?? [],
  }
  const { rows } = await sql`
    with moved as (
      update items set state = ${now.state}, space_id = ${now.space ?? item.space.id}::uuid,
        condition = ${now.condition ?? item.condition},
        next_inspection_on = ${now.nextInspectionOn === undefined ? item.nextInspectionOn : now.nextInspectionOn}::date,
        version = version + 1
      where id = ${item.id}::uuid and version = ${item.version}::integer returning id)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, claim_id, act_id, facts)
    select id, ${act.now}::timestamptz, ${act.staffId}::uuid, ${act.spaceId}::uuid, ${kind}::text,
      ${item.state}::text, ${now.state}::text, ${besides.claims?.[0]?.id ?? null}::uuid, ${act.id}::uuid,
      ${JSON.stringify(facts)}::jsonb
    from moved returning item_id`.execute(act.db)
  if (rows.length === 0) throw new Refusal('equipment/not-in-state', { tag: item.tag })
}

/** Something to see to, unless it is open already. Returns its id where it is new. */
export async function openTask(
  act: Act,
  item: Standing,
  task: {
    kind: 'bring-home' | 'accessory' | 'damage' | 'locate' | 'at-risk' | 'recall' | 'deposit'
    claim?: string
    facts?: Record<string, string | readonly string[]>
  },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into item_tasks (item_id, kind, space_id, claim_id, facts, created_at, created_by)
    values (${item.id}::uuid, ${task.kind}, ${act.spaceId ?? item.space.id}::uuid, ${task.claim ?? null}::uuid,
      ${JSON.stringify(task.facts ?? {})}::jsonb, ${act.now}, ${act.staffId}::uuid)
    on conflict (item_id, kind) where done_at is null do nothing
    returning id`.execute(act.db)
  return rows.map(({ id }) => id)
}
