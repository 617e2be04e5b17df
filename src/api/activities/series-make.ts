import type { Draft } from '#domain/activities/activity.ts'
import type { SeriesChange } from '#domain/activities/change.ts'
import { localIn, type LocalTime } from '#domain/activities/local-time.ts'
import { planChange, planNew } from '#domain/activities/series-plan.ts'
import { keepingPeople } from '#domain/activities/series-preview.ts'
import type { Series } from '#domain/activities/series.ts'
import type { Db } from '../db/database.ts'
import { readSettings } from '../settings-read.ts'
import { mustStand } from './series-ground.ts'
import { look, padsAfter } from './series-look.ts'
import { readSeries } from './series-read.ts'

type Asked = { db: Db; now: Date }

/** What it is by the clock on the wall of the city. */
export async function clockOf({ db, now }: Asked): Promise<{ zone: string; now: LocalTime }> {
  const { settings } = await readSettings(db)
  return { zone: settings.timeZone, now: localIn(settings.timeZone, now) }
}

type New = { draft: Draft; publishes: boolean; leaveOut: readonly LocalTime[] }

/** The series of a draft with its sessions, looked at before it is written. */
export async function planOfNew(asked: Asked, space: string, { draft, publishes, leaveOut }: New) {
  await mustStand(asked.db, space, draft, 'draft.')
  const { zone, now } = await clockOf(asked)
  const series: Series = {
    ...draft,
    facilitators: [...draft.facilitators].toSorted(),
    zone,
    foreignRule: null,
    status: publishes ? 'published' : 'draft',
    cancelledBecause: null,
  }
  const plan = planNew(series, leaveOut)
  const preview = await look(asked.db, {
    space,
    activity: null,
    before: [],
    plan,
    pads: draft,
    tells: false,
    now,
  })
  return { plan, preview }
}

/** A change of a series, planned and looked at; `locks` where it is to be done. */
export async function planOfChange(
  asked: Asked,
  where: { space: string; activity: string },
  change: SeriesChange,
  { locks }: { locks: boolean },
) {
  const { db } = asked
  const found = await readSeries(db, where, { locks })
  const { act } = change
  if (act.does === 'change') await mustStand(db, where.space, act.to, 'change.act.to.')
  const { now } = await clockOf(asked)
  const to =
    act.does === 'change' && act.to.facilitators !== undefined
      ? {
          ...change,
          act: { ...act, to: { ...act.to, facilitators: act.to.facilitators.toSorted() } },
        }
      : change
  const plan = keepingPeople(
    found.sessions,
    planChange({ series: found.series, sessions: found.sessions, now }, to),
  )
  const preview = await look(db, {
    space: where.space,
    activity: found.id,
    before: found.sessions,
    plan,
    pads: padsAfter(change, found),
    tells: change.tells,
    now,
  })
  return { found, plan, preview }
}
