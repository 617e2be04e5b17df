import { sql } from 'kysely'
import type { z } from 'zod'
import type { ReturnMessage, ReturnNotes } from '#domain/equipment/loan.ts'
import type { ItemState } from '#domain/equipment/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordChanges, type Act } from './act.ts'
import { letGo } from './care.ts'
import { openTask } from './changes.ts'
import { ClaimBefore, readStandings, type Standing } from './standing.ts'
import { whatItDid, type ItemDone } from './what-it-did.ts'

type Notes = z.infer<typeof ReturnNotes>
type Message = z.infer<typeof ReturnMessage>
type Told = { act: Act; returned: ItemDone; item: Standing; claim: string }

/**
 * Says how something came back, as long as its return can be undone: each time the whole of it. It
 * belongs to the act of the return, and is taken back together with it.
 */
export async function noteReturn(
  asked: Act,
  returning: string,
  notes: Notes,
): Promise<{ item: string; messages: Message[] }> {
  const [returned, ...others] = await whatItDid(asked, returning)
  const [item] = returned === undefined ? [] : await readStandings(asked.db, [returned.item])
  if (returned === undefined || item === undefined || others.length > 0)
    throw new Refusal('equipment/cannot-undo', { tag: '' })
  const { kind, claim, last, to } = returned
  const isReturn = kind === 'returned' || kind === 'return-noted'
  if (!isReturn || claim === null || !last || item.state !== to)
    throw new Refusal('equipment/cannot-undo', { tag: item.tag })
  const told = { act: { ...asked, id: returning }, returned, item, claim }
  const missing = await ofThoseThatWentOut(told, notes.missing)
  const lost = await settle(told, 'accessory', missing.length > 0 ? { missing } : null)
  const broken = await settle(told, 'damage', notes.damaged ? {} : null)
  await write(told, notes, [...lost, ...broken])
  return {
    item: item.id,
    messages: [
      ...(missing.length > 0 ? [{ kind: 'accessories-missing' as const, missing }] : []),
      ...(notes.damaged ? [{ kind: 'damaged' as const }] : []),
    ],
  }
}

async function ofThoseThatWentOut({ act, claim }: Told, named: readonly string[]) {
  const row = await act.db
    .selectFrom('claims')
    .select('accessories')
    .where('id', '=', claim)
    .executeTakeFirst()
  const out = ClaimBefore.shape.accessories.parse(row?.accessories ?? [])
  return named.filter((name) => out.includes(name))
}

/** Opens, changes or closes the task that this return opened; one that was open before stays. */
async function settle(
  { act, returned, item, claim }: Told,
  kind: 'accessory' | 'damage',
  facts: Record<string, readonly string[]> | null,
): Promise<string[]> {
  const own = sql`id = any(${[...returned.facts.tasks]}::uuid[]) and kind = ${kind} and done_at is null`
  if (facts === null) {
    await sql`update item_tasks set done_at = ${act.now}, done_by = ${act.staffId}::uuid
      where ${own}`.execute(act.db)
    return []
  }
  const { rows } = await sql`update item_tasks set facts = ${JSON.stringify(facts)}::jsonb
    where ${own} returning id`.execute(act.db)
  return rows.length > 0 ? [] : openTask(act, item, { kind, claim, facts })
}

/** What is broken stands on no shelf, and is not among the free. */
async function put({ act, item }: Told, isDamaged: boolean) {
  const isOffered = item.state === 'available' || item.state === 'held'
  if (!isDamaged || !isOffered) return { state: item.state, left: [] }
  const state: ItemState = 'to-inspect'
  return { state, left: await letGo(act, item) }
}

async function write(told: Told, { condition, damaged }: Notes, tasks: readonly string[]) {
  const { act, returned, item, claim } = told
  const { facts, from } = returned
  const { state, left } = await put(told, damaged)
  await act.db
    .updateTable('items')
    .set({ state, condition: condition ?? facts.was.condition, version: item.version + 1 })
    .where('id', '=', item.id)
    .execute()
  const known = new Set(facts.claims.map(({ id }) => id))
  const moved = left.filter(({ id }) => !known.has(id))
  await recordChanges(act, [
    {
      itemId: item.id,
      kind: 'return-noted',
      from,
      to: state,
      claimId: claim,
      // The whole of what the return and its notes changed: one undo takes back all of it.
      facts: {
        ...(damaged ? { damaged } : {}),
        ...facts,
        claims: [
          ...facts.claims,
          ...moved.map(({ id, was }) => ({ id, was: ClaimBefore.parse(was) })),
        ],
        tasks: [...facts.tasks, ...tasks],
      },
    },
  ])
}
