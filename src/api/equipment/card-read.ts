import { sql } from 'kysely'
import { z } from 'zod'
import { blocksOf, offersOf, type ItemCard } from '#domain/equipment/card.ts'
import { ItemTask } from '#domain/equipment/history.ts'
import { overdueDays } from '#domain/equipment/overdue.ts'
import { latestDue, proposedDue } from '#domain/equipment/policy.ts'
import { daysAfter, type Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { asking } from '../allow.ts'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/database.ts'
import { holdersOf } from './holders.ts'
import type { Place } from './place.ts'
import {
  awaited,
  holderOf,
  readStandingsAt,
  type ClaimStanding,
  type Standing,
} from './standing.ts'

type Reader = { db: Db; actor: Actor | null }
type At = { space: string; today: Day }

/** The item that a tag names now, or named once. */
export async function itemOfTag(db: Db, tag: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from items where tag = ${tag}
    union all select item_id from former_tags where tag = ${tag} limit 1`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Refusal('equipment/unknown-item', { tag })
  return row.id
}

/** All that the counter of a space needs about one item. */
export async function readCard(reader: Reader, id: string, at: At): Promise<ItemCard> {
  const {
    place,
    items: [item],
  } = await readStandingsAt(reader.db, [id], at)
  if (item === undefined) throw new Refusal('equipment/unknown-item', { tag: '' })
  const holders = await holdersOf(
    reader.db,
    asking(reader.actor),
    item.claims.map((claim) => claim.id),
  )
  const told = (claim: ClaimStanding) => ({
    claim: claim.id,
    from: claim.from,
    due: claim.due,
    holder: holders.get(claim.id) ?? null,
    space: { id: claim.space, name: claim.spaceName },
  })
  const holder = holderOf(item)
  const hold = item.claims.find((claim) => claim.state === 'ready')
  const next = item.claims.find(
    (claim) => claim.state === 'planned' && claim.kind === 'reservation',
  )
  const transfer = item.claims.find((claim) => claim.kind === 'transfer')
  const standing = {
    state: item.state,
    nextInspectionOn: item.nextInspectionOn,
    recalled: item.model.recall !== null,
    // What stands ready is told by the state; it keeps nobody from handing it over.
    reservedFrom: awaited(item).find((claim) => claim.state === 'planned')?.from ?? null,
  }
  return {
    id: item.id,
    tag: item.tag,
    state: item.state,
    condition: item.condition,
    place: item.place,
    version: item.version,
    type: item.type,
    policy: item.policy,
    model: item.model,
    space: { id: item.space.id, name: item.space.name },
    home: item.home,
    nextInspectionOn: item.nextInspectionOn,
    loan:
      holder?.kind === 'loan'
        ? {
            ...told(holder),
            loan: holder.loan ?? '',
            ref: holder.ref ?? '',
            renewals: holder.renewals,
            overdueDays: overdueDays(holder.due, at.today),
            accessories: holder.accessories,
          }
        : null,
    hold: hold === undefined ? null : { ...told(hold), pickUpBy: hold.pickUpBy },
    next: next === undefined ? null : told(next),
    transfer:
      transfer === undefined
        ? null
        : {
            claim: transfer.id,
            to: { id: transfer.space, name: transfer.spaceName },
            sent: transfer.state === 'active',
          },
    tasks: await openTasks(reader.db, item.id),
    ...dues(item, place, at.today),
    blocks: blocksOf(standing, at.today),
    offers: offersOf(standing, at.today),
  }
}

/** What the desk proposes and the last day it may give: before whoever comes next. */
function dues(item: Standing, place: Place, today: Day) {
  const holder = holderOf(item)
  const from = holder?.kind === 'loan' && holder.due > today ? holder.due : today
  const proposed = proposedDue(item.policy, place, from)
  const latest = latestDue(item.policy, place, from)
  const [next] = awaited(item).filter((claim) => claim.state === 'planned' && claim.from > today)
  if (next === undefined) return { proposedDue: proposed, latestDue: latest }
  const before = daysAfter(next.from, -item.policy.turnaroundDays)
  return {
    proposedDue: before < proposed ? before : proposed,
    latestDue: before < latest ? before : latest,
  }
}

const Tasks = z.array(ItemTask)

async function openTasks(db: Db, item: string) {
  const rows = await db
    .selectFrom('item_tasks')
    .select(['id', 'kind', 'facts', 'created_at'])
    .where('item_id', '=', item)
    .where('done_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return Tasks.parse(rows.map((row) => ({ ...row, createdAt: row.created_at.toISOString() })))
}
