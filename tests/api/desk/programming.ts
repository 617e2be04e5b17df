import { z } from 'zod'
import { Preview, type SeriesChangeInput } from '#domain/activities/change.ts'
import type { DraftInput } from '#domain/activities/activity.ts'
import type { Client } from './client.ts'
import { desk } from './desk.ts'
import { spaces } from './fixture.ts'

const far = `/activities/spaces/${spaces.far}`
const Made = z.object({ activity: z.string(), change: z.string() })
const Done = z.object({
  activity: z.string(),
  rest: z.string().nullable(),
  change: z.string().nullable(),
  told: z.int(),
})

export const kindId = async (code: string) =>
  (
    await desk.db
      .selectFrom('activity_kinds')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
  ).id

/** Eight Tuesdays at six, unless told otherwise. */
export async function draftOf(change: Partial<DraftInput> = {}): Promise<DraftInput> {
  return {
    kind: await kindId('talk'),
    texts: { ca: { title: 'Parlem de descans' } },
    start: '2027-03-02T18:00',
    minutes: 90,
    recurrence: {
      pattern: { by: 'week', every: 1, weekdays: [1] },
      ending: { ends: 'after', sessions: 8 },
    },
    ...change,
  }
}

/** Makes an activity through the api, published unless told otherwise. */
export async function programme(
  client: Client,
  change: Partial<DraftInput> = {},
  { publishes = true } = {},
) {
  const draft = await draftOf(change)
  const answer = await client.post(`${far}/series`, { draft, publishes })
  if (answer.status !== 201) throw new Error(`not made: ${answer.text}`)
  return answer.as(Made)
}

/** A change as the screen makes it: looked at first, then done as it was looked at. */
export async function changing(client: Client, activity: string, change: SeriesChangeInput) {
  const looked = await client.post(`${far}/series/${activity}/preview`, change)
  if (looked.status !== 200) return { preview: null, answer: looked }
  const preview = looked.as(Preview)
  const body = { change, mark: preview.mark }
  const answer = await client.post(`${far}/series/${activity}/changes`, body)
  return { preview, answer }
}

export async function changed(client: Client, activity: string, change: SeriesChangeInput) {
  const { preview, answer } = await changing(client, activity, change)
  if (preview === null || answer.status !== 200) throw new Error(`not changed: ${answer.text}`)
  return { preview, done: answer.as(Done) }
}

type Row = { id: string; activity: string; place: string; start: string; status: string }

/** Sessions as the database has them, in order. */
export async function sessionsOf(...activities: string[]): Promise<Row[]> {
  if (activities.length === 0) return []
  const rows = await desk.db
    .selectFrom('occurrences')
    .select(['id', 'activity_id as activity', 'recurrence_id as place', 'start_local as start'])
    .select('status')
    .where('activity_id', 'in', activities)
    .orderBy('start_local')
    .execute()
  return rows
}
