import { sql } from 'kysely'
import { z } from 'zod'
import type { SeriesChange } from '#domain/activities/change.ts'
import type { CalendarImport, ImportedEvent } from '#domain/activities/import.ts'
import type { SeriesPlan } from '#domain/activities/series.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { sha256 } from '../digest.ts'
import { planOfEvent, textsOf } from './ical-plan.ts'
import { readCalendar, type ReadEvent } from './ical-read.ts'
import { look } from './series-look.ts'
import { clockOf, planOfChange } from './series-make.ts'
import { mustStand } from './series-ground.ts'
import { readSeries } from './series-read.ts'

type Asked = { db: Db; now: Date }
export type Meant = {
  event: ReadEvent
  told: ImportedEvent
  known: string | null
  change: SeriesChange | null
}

const nothing = { clashes: [], days: [], problem: null }

/** What a calendar file would do at a space, entry by entry; nothing is written. */
export async function checkCalendar(asked: Asked, space: string, wanted: CalendarImport) {
  await mustStand(asked.db, space, { kind: wanted.kind, room: wanted.room })
  const { zone } = await clockOf(asked)
  const events = readCalendar(wanted.text, zone)
  const known = await knownHere(
    asked.db,
    space,
    events.map(({ uid }) => uid),
  )
  const meant: Meant[] = []
  for (const event of events)
    meant.push(
      await meaningOf(
        asked,
        { space, zone, publishes: wanted.publishes, room: wanted.room },
        event,
        known.get(event.uid) ?? null,
      ),
    )
  const told = meant.map((one) => one.told)
  return { meant, told, zone, mark: await sha256(JSON.stringify(told)) }
}

/** How a series that is not there yet is looked at. */
export async function firstLook(asked: Asked, of: { space: string; plan: SeriesPlan }) {
  const { now } = await clockOf(asked)
  const pads = { setUpMinutes: 0, clearUpMinutes: 0 }
  return { ...of, activity: null, before: [], pads, tells: false, now }
}

type Where = { space: string; zone: string; publishes: boolean; room: string | null }

async function meaningOf(
  asked: Asked,
  where: Where,
  event: ReadEvent,
  known: string | null,
): Promise<Meant> {
  const { uid, title, start, endless, foreignRule } = event
  const base = {
    uid,
    title,
    start,
    sessions: 0,
    endless,
    foreign: foreignRule !== null,
    ...nothing,
  }
  const problem = uid === '' ? 'no-uid' : event.problem
  const refused = (why: ImportedEvent['problem']): Meant => ({
    event,
    known,
    change: null,
    told: { ...base, start: event.problem === null ? start : null, does: 'refused', problem: why },
  })
  if (problem !== null) return refused(problem)
  if (known !== null) return changeOf(asked, where, event, { known, base })
  if (event.cancelled) return refused('cancelled')
  const plan = planOfEvent(event, where)
  const wanted = await firstLook(asked, { space: where.space, plan })
  const { clashes, days, added } = await look(asked.db, wanted)
  return {
    event,
    known,
    change: null,
    told: { ...base, sessions: added.length, does: 'adds', clashes, days },
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

type Known = { known: string; base: Omit<ImportedEvent, 'does'> }

/** An entry that came before: what is other in it now is changed, as if somebody had changed it by hand. */
async function changeOf(
  asked: Asked,
  where: Where,
  event: ReadEvent,
  { known, base }: Known,
): Promise<Meant> {
  const { space } = where
  const { series, sessions } = await readSeries(
    asked.db,
    { space, activity: known },
    { locks: false },
  )
  const answer = (
    does: ImportedEvent['does'],
    change: SeriesChange | null,
    problem: ImportedEvent['problem'] = null,
  ): Meant => ({
    event,
    known,
    change,
    told: { ...base, sessions: sessions.length, does, problem },
  })
  const whole = {
    reaches: 'all' as const,
    occurrence: null,
    own: 'keep' as const,
    leaveOut: [],
    tells: true,
  }
  if (event.cancelled) {
    if (series.status !== 'published') return answer('nothing', null)
    return answer('cancels', {
      ...whole,
      act: { does: 'cancel', because: { ca: 'Cancel·lada al calendari d’origen.' } },
    })
  }
  const is = planOfEvent(event, { ...where, publishes: series.status === 'published' }).series
  if (!same(is.foreignRule, series.foreignRule)) return answer('refused', null, 'rule-changed')
  const to = {
    ...(same(textsOf(event), series.texts) ? {} : { texts: textsOf(event) }),
    ...(is.start === series.start ? {} : { start: is.start }),
    ...(is.minutes === series.minutes ? {} : { minutes: is.minutes }),
    ...(same(is.recurrence, series.recurrence) ? {} : { recurrence: is.recurrence }),
    ...(same(is.extraStarts, series.extraStarts) ? {} : { extraStarts: [...is.extraStarts] }),
    ...(same(is.skippedStarts, series.skippedStarts)
      ? {}
      : { skippedStarts: [...is.skippedStarts] }),
  }
  if (Object.keys(to).length === 0) return answer('nothing', null)
  const change: SeriesChange = { ...whole, act: { does: 'change', to } }
  try {
    const { preview } = await planOfChange(asked, { space, activity: known }, change, {
      locks: false,
    })
    const { clashes, days } = preview
    return {
      event,
      known,
      change,
      told: { ...base, sessions: sessions.length, does: 'changes', clashes, days },
    }
  } catch (error) {
    // What is over, or would leave nothing, stays as it is here.
    if (error instanceof Refusal) return answer('refused', null, 'in-use')
    throw error
  }
}

async function knownHere(
  db: Db,
  space: string,
  uids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql`
    select foreign_uid as uid, id from activities
    where space_id = ${space}::uuid and split_from is null
      and foreign_uid in (select jsonb_array_elements_text(${JSON.stringify(uids)}::jsonb))`.execute(
    db,
  )
  const found = z.array(z.object({ uid: z.string(), id: Id })).parse(rows)
  return new Map(found.map(({ uid, id }) => [uid, id]))
}
