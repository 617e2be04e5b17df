import { sql } from 'kysely'
import { stateRevived } from '#domain/equipment/keep.ts'
import type { RetiredBecause } from '#domain/equipment/item.ts'
import { Refusal } from '#domain/refusal.ts'
import type { z } from 'zod'
import { recordChanges, type Act } from './act.ts'
import { itemOfSpace } from './item-of-space.ts'
import { refuseFormerTag, freeTags, refuseTakenTag } from './item-tags.ts'
import type { Standing } from './standing.ts'

type Because = z.infer<typeof RetiredBecause>

/** Takes an item out for good, with a reason. Whoever has it or is to have it comes first. */
export async function retireItem(act: Act, tag: string, because: Because): Promise<string> {
  const item = await itemOfSpace(act, tag)
  if (item.state === 'retired')
    throw new Refusal('equipment/not-in-state', { tag: item.tag, state: item.state })
  const [claim] = item.claims
  if (claim !== undefined)
    throw new Refusal('equipment/in-use', { tag: item.tag, from: claim.from, until: claim.due })
  const columns = { state: 'retired' as const, retired_on: act.today, retired_because: because }
  await moveOn(act, item, columns)
  await recordChanges(act, [
    { itemId: item.id, kind: 'retired', from: item.state, to: 'retired', facts: { because } },
  ])
  return item.id
}

/** What was retired by mistake, or as lost and is found. */
export async function reviveItem(act: Act, tag: string): Promise<string> {
  const item = await itemOfSpace(act, tag)
  const { because } = await act.db
    .selectFrom('items')
    .select('retired_because as because')
    .where('id', '=', item.id)
    .executeTakeFirstOrThrow()
  const state = because === null ? null : stateRevived(because, item.policy.cleans)
  if (state === null)
    throw new Refusal('equipment/not-in-state', { tag: item.tag, state: item.state })
  const found = because === 'lost' ? { space_id: act.spaceId ?? item.space.id } : {}
  await moveOn(act, item, { state, retired_on: null, retired_because: null, ...found })
  await recordChanges(act, [
    { itemId: item.id, kind: 'revived', from: 'retired', to: state, facts: { because } },
  ])
  return item.id
}

/** Another label for one that is lost or worn; the old one still finds the item. */
export async function replaceTag(
  act: Act,
  tag: string,
  wanted: string | undefined,
): Promise<string> {
  const item = await itemOfSpace(act, tag)
  const [drawn] = wanted === undefined ? await freeTags(act.db, 1) : [wanted]
  const next = drawn ?? ''
  await refuseTakenTag(act.db, next)
  await moveOn(act, item, { tag: next })
  await refuseFormerTag(act.db, next)
  await sql`insert into former_tags (tag, item_id, until_at)
    values (${item.tag}, ${item.id}::uuid, ${act.now})`.execute(act.db)
  await recordChanges(act, [
    {
      itemId: item.id,
      kind: 'tag-replaced',
      from: item.state,
      to: item.state,
      facts: { old: item.tag, new: next },
    },
  ])
  return item.id
}

type Columns = {
  tag?: string
  state?: Standing['state']
  space_id?: string
  retired_on?: string | null
  retired_because?: Because | null
}

async function moveOn(act: Act, item: Standing, columns: Columns): Promise<void> {
  await act.db
    .updateTable('items')
    .set({ ...columns, version: item.version + 1 })
    .where('id', '=', item.id)
    .execute()
}
