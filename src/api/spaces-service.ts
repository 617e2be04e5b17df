import type { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import type { SpaceService } from '#domain/space.ts'
import type { Db } from './db/database.ts'

/** What a space is before it changes hands. */
type Before = { id: string; island: string | null; principal: boolean; closedOn: Day | null }

/** An island that spaces may serve, held until the change is done: two at once queue for it. */
export async function heldIsland(db: Db, id: string): Promise<void> {
  const island = await db
    .selectFrom('super_islands')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (island === undefined || island.state === 'closed')
    throw new Refusal('territories/unknown-island', { island: id })
}

export async function hasPrincipal(db: Db, island: string): Promise<boolean> {
  const principal = await db
    .selectFrom('spaces')
    .select('id')
    .where('island_id', '=', island)
    .where('principal', '=', true)
    .executeTakeFirst()
  return principal !== undefined
}

/** Hands a space to an island, or to none; as its principal, the one before steps back in the same breath. */
export async function setService(
  db: Db,
  before: Before,
  { island, principal }: z.infer<typeof SpaceService>,
): Promise<void> {
  if (before.closedOn !== null) throw new Refusal('spaces/closed', { since: before.closedOn })
  // In one order for everybody: two who exchange spaces between two islands wait and do not lock up.
  for (const id of [before.island ?? '', island ?? ''].toSorted((a, b) => (a < b ? -1 : 1)))
    if (id !== '' && id !== island) await lockIsland(db, id)
    else if (id !== '') await heldIsland(db, id)
  const stays = before.island === island
  if (before.principal && !(stays && principal)) await refuseToLeaveOthers(db, before)
  if (principal && island !== null)
    await db
      .updateTable('spaces')
      .set((of) => ({ principal: false, version: of('version', '+', 1) }))
      .where('island_id', '=', island)
      .where('principal', '=', true)
      .where('id', '<>', before.id)
      .execute()
  await db
    .updateTable('spaces')
    .set({ island_id: island, principal: false })
    .where('id', '=', before.id)
    .execute()
  if (island !== null && !(await hasPrincipal(db, island))) await becomePrincipal(db, before.id)
}

/** Closes a space for good, from today on, or opens it again; its island keeps a principal if it can. */
export async function setOpen(
  db: Db,
  before: Before,
  { open, today }: { open: boolean; today: Day },
): Promise<void> {
  if (before.island !== null) await lockIsland(db, before.island)
  if (!open && before.principal) await refuseToLeaveOthers(db, before)
  await db
    .updateTable('spaces')
    .set(open ? { closed_on: null } : { closed_on: before.closedOn ?? today, principal: false })
    .where('id', '=', before.id)
    .execute()
  if (open && before.island !== null && !(await hasPrincipal(db, before.island)))
    await becomePrincipal(db, before.id)
}

async function lockIsland(db: Db, id: string): Promise<void> {
  await db.selectFrom('super_islands').select('id').where('id', '=', id).forUpdate().execute()
}

async function becomePrincipal(db: Db, id: string): Promise<void> {
  await db.updateTable('spaces').set({ principal: true }).where('id', '=', id).execute()
}

/** A principal space goes last, or after another one has taken its part. */
async function refuseToLeaveOthers(db: Db, { id, island }: Before): Promise<void> {
  const others = await db
    .selectFrom('spaces')
    .select('name')
    .where('island_id', '=', island)
    .where('id', '<>', id)
    .where('closed_on', 'is', null)
    .orderBy('name')
    .execute()
  if (others.length > 0)
    throw new Refusal('spaces/still-principal', { others: others.map(({ name }) => name) })
}
