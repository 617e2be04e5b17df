import { sql } from 'kysely'
import type { ItemEventKind } from '#domain/equipment/history.ts'
import type { Condition, ItemState } from '#domain/equipment/item.ts'
import type { Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordChanges, type Act } from './act.ts'
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
  const row = await act.db
    .updateTable('items')
    .set({
      state: now.state,
      ...(now.space === undefined ? {} : { space_id: now.space }),
      ...(now.condition === undefined ? {} : { condition: now.condition }),
      ...(now.nextInspectionOn === undefined ? {} : { next_inspection_on: now.nextInspectionOn }),
      version: item.version + 1,
    })
    .where('id', '=', item.id)
    .where('version', '=', item.version)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('equipment/not-in-state', { tag: item.tag })
  await recordChanges(act, [
    {
      itemId: item.id,
      kind,
      from: item.state,
      to: now.state,
      claimId: besides.claims?.[0]?.id ?? null,
      facts: {
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
      },
    },
  ])
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
