import { z } from 'zod'
import { Preview, type SeriesChangeInput } from '#domain/activities/change.ts'
import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { addActivity } from '../desk/programme.ts'
import { draftOf, kindId } from '../desk/programming.ts'
import type { Change } from './change.ts'

const far = `/activities/spaces/${spaces.far}`
const nothing = '00000000-0000-4000-8000-000000000000'
const Made = z.object({ id: z.string() })
const Done = z.object({ change: z.string() })
const Marked = z.object({ mark: z.string() })
const calendar = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:one@elsewhere',
  'DTSTART:20270302T170000Z',
  'SUMMARY:Xerrada',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')
const template = { name: 'Xerrada de tardor', draft: { minutes: 90 } }
const capacity: SeriesChangeInput = {
  reaches: 'all',
  act: { does: 'change', to: { capacity: 12 } },
}

const names = { ca: 'Cinefòrum', es: 'Cinefórum', en: 'Film club' }
const feast = {
  from: '2027-06-01',
  until: '2027-06-02',
  scope: 'city',
  names: { ca: 'Festa major', es: 'Fiesta mayor', en: 'Local feast' },
}

async function aHoliday(): Promise<string> {
  const { id } = await desk.db
    .insertInto('holidays')
    .values({
      from_on: feast.from,
      until_on: feast.until,
      scope: 'city',
      name_ca: 'Festa major',
      name_es: 'Fiesta mayor',
      name_en: 'Local feast',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function anOutsider(): Promise<string> {
  const { id } = await desk.db
    .insertInto('facilitators')
    .values({ name: `Mercè Ribas ${crypto.randomUUID()}`, organisation: '' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return `/activities/facilitators/${id}`
}

async function change(client: Client) {
  const { activity } = await addActivity(desk.db, ['2027-03-02T18:00'])
  const one = `${far}/series/${activity}`
  const { mark } = (await client.post(`${one}/preview`, capacity)).as(Preview)
  return client.post(`${one}/changes`, { change: capacity, mark })
}

/** What leads to the act under test leaves no row of the audit's. */
async function unnoted(work: () => Promise<string>): Promise<string> {
  const made = await work()
  await desk.asOwner(({ script }) =>
    script(`set search_path to taulell; alter table audit disable trigger user;
      delete from audit where act like 'activities.%'; alter table audit enable trigger user;`),
  )
  return made
}

export const activityChanges: Record<string, Change> = {
  'POST /activities/spaces/{space}/series': {
    as: 'professional',
    act: 'activities.create',
    kind: 'activity',
    does: async (client) => client.post(`${far}/series`, { draft: await draftOf() }),
    refused: async (client) =>
      client.post(`${far}/series`, {
        draft: await draftOf({ start: '2027-03-28T02:30', recurrence: null }),
      }),
  },
  'POST /activities/spaces/{space}/series/{activity}/changes': {
    as: 'professional',
    act: 'activities.change',
    kind: 'activity',
    does: change,
    refused: (client) =>
      client.post(`${far}/series/${nothing}/changes`, { change: capacity, mark: '' }),
  },
  'POST /activities/spaces/{space}/changes/{change}/undo': {
    as: 'professional',
    act: 'activities.undo',
    kind: 'activity',
    does: async (client) => {
      const done = await unnoted(async () => (await change(client)).as(Done).change)
      return client.post(`${far}/changes/${done}/undo`, undefined)
    },
    refused: (client) => client.post(`${far}/changes/${nothing}/undo`, undefined),
  },
  'POST /activities/spaces/{space}/templates': {
    as: 'professional',
    act: 'activities.keep-template',
    kind: 'template',
    does: (client) => client.post(`${far}/templates`, template),
    refused: (client) => client.post(`${far}/templates`, { ...template, name: '' }),
  },
  'DELETE /activities/spaces/{space}/templates/{template}': {
    as: 'professional',
    act: 'activities.remove-template',
    kind: 'template',
    does: async (client) => {
      const id = await unnoted(
        async () => (await client.post(`${far}/templates`, template)).as(Made).id,
      )
      return client.remove(`${far}/templates/${id}`)
    },
    refused: (client) => client.remove(`${far}/templates/${nothing}`),
  },
  'POST /agenda/feeds': {
    as: 'professional',
    act: 'agenda.make-feed',
    kind: 'feed',
    does: (client) => client.post('/agenda/feeds', {}),
    refused: (client) => client.post('/agenda/feeds', { language: 'fr' }),
  },
  'DELETE /agenda/feeds/{feed}': {
    as: 'professional',
    act: 'agenda.revoke-feed',
    kind: 'feed',
    does: async (client) => {
      const { id } = await desk.db
        .insertInto('feed_tokens')
        .values({ staff_id: staff.professional, token_sha256: new Uint8Array(32) })
        .returning('id')
        .executeTakeFirstOrThrow()
      return client.remove(`/agenda/feeds/${id}`)
    },
    refused: (client) => client.remove(`/agenda/feeds/${nothing}`),
  },
  'POST /activities/kinds': {
    as: 'administrator',
    act: 'activities.add-kind',
    kind: 'activity-kind',
    does: (client) => client.post('/activities/kinds', { names }),
    refused: (client) => client.post('/activities/kinds', { names: { ...names, ca: 'Taller' } }),
  },
  'PATCH /activities/kinds/{kind}': {
    as: 'administrator',
    act: 'activities.change-kind',
    kind: 'activity-kind',
    does: async (client) =>
      client.patch(`/activities/kinds/${await kindId('talk')}`, { retired: true }, { ifMatch: 1 }),
    refused: async (client) =>
      client.patch(`/activities/kinds/${await kindId('talk')}`, { retired: true }, { ifMatch: 9 }),
  },
  'POST /activities/spaces/{space}/facilitators': {
    as: 'professional',
    act: 'activities.add-facilitator',
    kind: 'facilitator',
    does: (client) => client.post(`${far}/facilitators`, { name: 'Mercè Ribas' }),
    refused: (client) => client.post(`${far}/facilitators`, { name: '' }),
  },
  'PATCH /activities/facilitators/{facilitator}': {
    as: 'administrator',
    act: 'activities.change-facilitator',
    kind: 'facilitator',
    does: async (client) => client.patch(await anOutsider(), { retired: true }, { ifMatch: 1 }),
    refused: async (client) => client.patch(await anOutsider(), { retired: true }, { ifMatch: 9 }),
  },
  'POST /activities/holidays': {
    as: 'administrator',
    act: 'activities.add-holiday',
    kind: 'holiday',
    does: (client) => client.post('/activities/holidays', feast),
    refused: (client) => client.post('/activities/holidays', { ...feast, until: feast.from }),
  },
  'PATCH /activities/holidays/{holiday}': {
    as: 'administrator',
    act: 'activities.change-holiday',
    kind: 'holiday',
    does: async (client) =>
      client.patch(`/activities/holidays/${await aHoliday()}`, { source: 'BOPB' }, { ifMatch: 1 }),
    refused: async (client) =>
      client.patch(`/activities/holidays/${await aHoliday()}`, { source: 'BOPB' }, { ifMatch: 9 }),
  },
  'DELETE /activities/holidays/{holiday}': {
    as: 'administrator',
    act: 'activities.remove-holiday',
    kind: 'holiday',
    does: async (client) => client.remove(`/activities/holidays/${await aHoliday()}`),
    refused: (client) => client.remove(`/activities/holidays/${nothing}`),
  },
  'POST /activities/holidays/suggested/{year}': {
    as: 'administrator',
    act: 'activities.suggest-holidays',
    kind: 'holiday',
    does: (client) => client.post('/activities/holidays/suggested/2027', undefined),
    refused: (client) => client.post('/activities/holidays/suggested/1066', undefined),
  },
  'POST /activities/spaces/{space}/import': {
    as: 'professional',
    act: 'activities.import',
    kind: 'space',
    does: async (client) => {
      const wanted = { text: calendar, kind: await kindId('talk') }
      const { mark } = (await client.post(`${far}/import/check`, wanted)).as(Marked)
      return client.post(`${far}/import`, { ...wanted, mark })
    },
    refused: async (client) =>
      client.post(`${far}/import`, { text: 'no', kind: await kindId('talk'), mark: '' }),
  },
}
