import type { ItemEventKind } from '#domain/equipment/history.ts'
import type { ItemState } from '#domain/equipment/item.ts'
import type { Day } from '#domain/day.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { todayInCity } from '../today.ts'

/** Something done to items in one go: by whom, where, when. What it changes is written with its number. */
export type Act = {
  id: string
  db: Db
  staffId: string | null
  /** At which space; null for what happens by itself. */
  spaceId: string | null
  now: Date
  today: Day
}

type Asked = { db: Db; actor: Actor | null; now: Date }

export async function beginAct(asked: Asked, spaceId: string | null): Promise<Act> {
  return {
    id: crypto.randomUUID(),
    db: asked.db,
    staffId: asking(asked.actor).staffId,
    spaceId,
    now: asked.now,
    today: await todayInCity(asked),
  }
}

/** One row of an item's history. Facts hold neither names nor words about anybody. */
export type ItemChange = {
  itemId: string
  kind: ItemEventKind
  from: ItemState | null
  to: ItemState | null
  claimId?: string | null
  undoes?: string
  facts?: Record<string, unknown>
}

export async function recordChanges(act: Act, changes: readonly ItemChange[]): Promise<void> {
  if (changes.length === 0) return
  await act.db
    .insertInto('item_events')
    .values(
      changes.map(({ itemId, kind, from, to, claimId = null, undoes, facts = {} }) => ({
        item_id: itemId,
        at: act.now,
        staff_id: act.staffId,
        space_id: act.spaceId,
        kind,
        from_state: from,
        to_state: to,
        claim_id: claimId,
        act_id: act.id,
        undoes: undoes ?? null,
        facts: JSON.stringify(facts),
      })),
    )
    .execute()
}
