import type { DraftChange } from '#domain/activities/activity.ts'
import type { SeriesPlan } from '#domain/activities/series.ts'
import type { Db } from '../db/database.ts'
import { note } from './series-apply.ts'
import { insertSeries, writeSessions } from './series-write.ts'
import { settleClashes } from './settle.ts'

type Adding = {
  space: string
  staffId: string
  now: Date
  plan: SeriesPlan
  others: DraftChange & { kind: string }
  as: 'created' | 'imported'
}

/** Writes a planned series with its sessions, and how to take it back. */
export async function addSeries(db: Db, { space, staffId, now, plan, others, as }: Adding) {
  const { series, sessions } = plan
  const activity = await insertSeries(db, { space, staffId, now }, { series, others })
  const added = await writeSessions(db, { activity, space, zone: series.zone, sessions })
  await settleClashes(db)
  const nothing = { activity: null, leads: [], sessions: [], sessionLeads: [] }
  const before = { ...nothing, added, rest: null, version: 1 }
  const change = await note(db, { activity, staffId, now, kind: as, before })
  return { activity, change, sessions: added.length }
}
