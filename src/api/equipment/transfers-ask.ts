import { daysAfter, type Day } from '#domain/day.ts'
import type { ItemState } from '#domain/equipment/item.ts'
import { transferDays } from '#domain/equipment/transfer.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { moveItem } from './changes.ts'
import { refuseClash } from './reservations-fit.ts'
import { refuseUnknownSpace } from './place.ts'
import { awaited, lockItem, type Standing } from './standing.ts'

const movable: readonly ItemState[] = ['available', 'to-clean', 'to-inspect']

/** By when it can be brought to another space: before whoever comes next; null where it cannot. */
export function toBringBy(item: Standing, today: Day, before?: Day): Day | null {
  if (!movable.includes(item.state)) return null
  const nexts = awaited(item).map(({ from }) => from)
  const due = [daysAfter(today, transferDays), ...nexts, ...(before === undefined ? [] : [before])]
    .toSorted()
    .at(0)
  return due === undefined || due <= today ? null : due
}

/** Asks for an item that stands elsewhere, from today on: until it is sent nobody else gets it. */
export async function askForItem(act: Act, spaceId: string, tag: string): Promise<string> {
  const item = await lockItem(act.db, tag)
  await refuseUnknownSpace(act.db, spaceId)
  if (item.space.id === spaceId || !movable.includes(item.state))
    throw new Refusal('equipment/not-in-state', { tag: item.tag, state: item.state })
  const due = toBringBy(item, act.today)
  if (due === null) refuseClash(item, awaited(item))
  const id = await newTransfer(act, item, { to: spaceId, due: due ?? act.today })
  await moveItem(
    act,
    item,
    'transfer-asked',
    { state: item.state },
    { claims: [{ id, was: null }], facts: { to: spaceId } },
  )
  return id
}

export async function newTransfer(
  act: Act,
  item: Standing,
  { to, due }: { to: string; due: Day },
): Promise<string> {
  const { id } = await act.db
    .insertInto('claims')
    .values({
      item_id: item.id,
      kind: 'transfer',
      state: 'planned',
      from_on: act.today,
      due_on: due,
      turnaround_days: 0,
      space_id: to,
      from_space_id: item.space.id,
      created_at: act.now,
      created_by: act.staffId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
