import { sql } from 'kysely'
import type { RegistrationState } from '#domain/activities/registration.ts'
import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addActivity } from '../desk/programme.ts'
import { addRegistration } from '../desk/registered.ts'
import { borrowers, fillCatalogue } from '../desk/resource-bank.ts'
import type { Change } from './change.ts'

const far = `/activities/spaces/${spaces.far}`
const nothing = '00000000-0000-4000-8000-000000000000'
const start = '2027-01-12T18:00'

async function atCounter() {
  await fillCatalogue(desk.db)
  // Whoever was added today is served by the counter that added her.
  await sql`update borrowers set space_id = ${spaces.far}::uuid, created_at = ${desk.clock.now()}
    where id = ${borrowers.rosa}::uuid`.execute(desk.db)
}

async function one(state: RegistrationState, registersFor: 'session' | 'course' = 'session') {
  await atCounter()
  const made = await addActivity(desk.db, [start, '2027-01-19T18:00'], {
    registersFor,
    companionsMax: 2,
  })
  const [session = '', other = ''] = made.occurrences
  return { session, other, registration: await addRegistration(desk.db, { session, state }) }
}

function act(name: string, state: RegistrationState, body: object = {}): Change {
  const path = (id: string) => `${far}/registrations/${id}/${name}`
  return {
    as: 'professional',
    act: `registration.${name}`,
    kind: 'registration',
    does: async (client) =>
      client.post(path((await one(state)).registration), body, { ifMatch: 1 }),
    refused: (client) => client.post(path(nothing), body, { ifMatch: 1 }),
  }
}

const made = (of: 'occurrences' | 'series'): Change => ({
  as: 'professional',
  act: 'registration.make',
  kind: 'registration',
  does: async (client: Client) => {
    await atCounter()
    const registersFor = of === 'series' ? 'course' : 'session'
    const { activity, occurrences } = await addActivity(desk.db, [start], { registersFor })
    const id = of === 'series' ? activity : occurrences[0]
    return client.post(`${far}/${of}/${id}/registrations`, { borrower: borrowers.rosa })
  },
  refused: async (client: Client) => {
    await atCounter()
    return client.post(`${far}/${of}/${nothing}/registrations`, { borrower: borrowers.rosa })
  },
})

const atSpace = '/activities/spaces/{space}'
const ofOne = `${atSpace}/registrations/{registration}`

export const registrationChanges: Record<string, Change> = {
  [`POST ${atSpace}/occurrences/{occurrence}/registrations`]: made('occurrences'),
  [`POST ${atSpace}/series/{activity}/registrations`]: made('series'),
  [`PATCH ${ofOne}`]: {
    as: 'professional',
    act: 'registration.change',
    kind: 'registration',
    does: async (client) => {
      const { registration } = await one('confirmed')
      return client.patch(`${far}/registrations/${registration}`, { companions: 1 }, { ifMatch: 1 })
    },
    refused: (client) =>
      client.patch(`${far}/registrations/${nothing}`, { companions: 1 }, { ifMatch: 1 }),
  },
  [`POST ${atSpace}/calls/{telling}/told`]: {
    as: 'professional',
    act: 'registration.told',
    kind: 'telling',
    does: async (client) => {
      const { registration } = await one('confirmed')
      const { id } = await desk.db
        .insertInto('tellings')
        .values({
          change_id: crypto.randomUUID(),
          registration_id: registration,
          borrower_id: borrowers.rosa,
          kind: 'moved',
          appointment_id: null,
          told_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return client.post(`${far}/calls/${id}/told`, {})
    },
    refused: (client) => client.post(`${far}/calls/${nothing}/told`, {}),
  },
  [`POST ${ofOne}/cancel`]: act('cancel', 'confirmed', { by: 'person' }),
  [`POST ${ofOne}/restore`]: act('restore', 'cancelled-by-person'),
  [`POST ${ofOne}/accept`]: act('accept', 'offered'),
  [`POST ${ofOne}/decline`]: act('decline', 'offered'),
  [`POST ${ofOne}/move`]: {
    as: 'professional',
    act: 'registration.move',
    kind: 'registration',
    does: async (client) => {
      const { registration, other } = await one('confirmed')
      const path = `${far}/registrations/${registration}/move`
      return client.post(path, { to: other }, { ifMatch: 1 })
    },
    refused: (client) =>
      client.post(`${far}/registrations/${nothing}/move`, { to: nothing }, { ifMatch: 1 }),
  },
}
