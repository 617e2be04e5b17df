import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Db } from '../db/database.ts'
import type { Job } from '../job-runner.ts'
import { todayInCity } from '../today.ts'
import type { Act } from './act.ts'
import { moveItem } from './changes.ts'
import { endReservation } from './reservations-end.ts'
import { awaited, lockItem, type ClaimStanding, type Standing } from './standing.ts'
import { trap } from './trap.ts'

/** Nobody waits for a shelf that empties itself: what is left over is seen to a quarter of an hour later. */
const most = 2000

/** What nobody picked up goes to the next, and what is wanted from today on is put aside. */
export function holdsJob(db: Db): Job {
  return {
    name: 'holds',
    every: '15 minutes',
    run: async (now) => {
      const today = await todayInCity({ db, now })
      const done = { expired: 0, 'no-show': 0, held: 0 }
      for (const tag of await toSeeTo(db, today)) {
        const step = await db
          .transaction()
          .execute((trx) =>
            seeTo(
              { id: crypto.randomUUID(), db: trx, staffId: null, spaceId: null, now, today },
              tag,
            ),
          )
        for (const what of step) done[what] += 1
      }
      return done
    },
  }
}

async function toSeeTo(db: Db, today: Day): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct i.tag from claims c join items i on i.id = c.item_id
    where c.state = 'ready' and c.pick_up_by < ${today}::date
      or c.kind = 'reservation' and c.state = 'planned' and c.from_on <= ${today}::date
        and (c.due_on < ${today}::date or (i.state = 'available' and i.space_id = c.space_id))
    order by i.tag limit ${most}`.execute(db)
  return rows.map(({ tag }) => tag)
}

type Step = 'expired' | 'no-show' | 'held'

/** One thing after another, each seen as the one before left it. */
async function seeTo(act: Act, tag: string): Promise<Step[]> {
  const steps: Step[] = []
  let item = await lockItem(act.db, tag)
  for (const claim of awaited(item)) {
    const as = isOver(claim, act.today)
    if (as === null) continue
    await endReservation(act, item, { claim, as })
    steps.push(as)
    item = await lockItem(act.db, tag)
  }
  if (item.state === 'available' && isWanted(item, act.today)) {
    const { state, besides } = await trap(act, item, item.space.id)
    if (state !== item.state)
      await moveItem(act, item, state === 'held' ? 'held' : 'changed', { state }, besides)
    if (state === 'held') steps.push('held')
  }
  return steps
}

function isOver(claim: ClaimStanding, today: Day): 'expired' | 'no-show' | null {
  if (claim.kind !== 'reservation') return null
  if (claim.state === 'ready')
    return claim.pickUpBy !== null && claim.pickUpBy < today ? 'expired' : null
  return claim.due < today ? 'no-show' : null
}

function isWanted(item: Standing, today: Day): boolean {
  return awaited(item).some(
    (claim) => claim.kind === 'reservation' && claim.from <= today && claim.space === item.space.id,
  )
}
