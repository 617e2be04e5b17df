import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { TellingToCall } from '#domain/activities/registration.ts'
import { tellRegistration } from '#api/registrations/telling.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addActivity } from '../desk/programme.ts'
import { changed, kindId, programme, sessionsOf } from '../desk/programming.ts'
import { addRegistration } from '../desk/registered.ts'
import { borrowers, fillCatalogue } from '../desk/resource-bank.ts'

const calls = `/activities/spaces/${spaces.far}/calls`
const List = z.object({ items: z.array(TellingToCall) })
const because = { ca: 'No hi ha llum a la sala.' }

beforeEach(() => fillCatalogue(desk.db))

/** Rosa has an e-mail, Amadou has none. */
async function cancelled(kind = 'talk') {
  await desk.db
    .updateTable('borrowers')
    .set({ email: 'rosa@correu.example' })
    .where('id', '=', borrowers.rosa)
    .execute()
  const professional = await desk.as('professional')
  const { activity } = await programme(professional, { kind: await kindId(kind) })
  const [first] = await sessionsOf(activity)
  const session = first?.id ?? ''
  for (const borrower of [borrowers.rosa, borrowers.amadou])
    await addRegistration(desk.db, { session, borrower })
  await changed(professional, activity, { reaches: 'all', act: { does: 'cancel', because } })
  return professional
}

test('whoever cannot be written to is to be called, until somebody notes that she was told', async () => {
  const professional = await cancelled()
  const { items } = (await professional.get(calls)).as(List)
  expect(items).toMatchObject([
    {
      kind: 'cancelled',
      title: 'Parlem de descans',
      start: '2027-03-02T18:00',
      person: { id: borrowers.amadou, shown: 'Amadou Diallo', phoneEnds: '444' },
    },
  ])
  const path = `${calls}/${items[0]?.id ?? ''}/told`
  expect((await professional.post(path, {})).status).toBe(200)
  expect((await professional.post(path, {})).status).toBe(404)
  expect((await professional.get(calls)).as(List).items).toEqual([])
})

test('of a sensitive kind the list shows initials', async () => {
  const professional = await cancelled('support-group')
  expect((await professional.get(calls)).as(List).items[0]?.person.shown).toBe('A. D.')
})

test('only who serves people there reads whom to call', async () => {
  await cancelled()
  for (const role of ['communications', 'planner', 'coordinator', 'administrator'] as const)
    expect((await (await desk.as(role)).get(calls)).status).toBe(403)
})

test('a coordinator opens with a reason the record of whoever came to a session, and of nobody else', async () => {
  await cancelled()
  const coordinator = await desk.as('coordinator')
  const open = (id: string) =>
    coordinator.post(`/people/spaces/${spaces.far}/borrowers/${id}/open`, {
      reason: 'La seva filla ho demana',
    })
  const before = await open(borrowers.amadou)
  expect(before.status).toBe(200)
  await desk.db.deleteFrom('registrations').where('borrower_id', '=', borrowers.amadou).execute()
  expect((await open(borrowers.amadou)).status).toBe(404)
})

test('whoever has answered an offer meanwhile is not called about it', async () => {
  const { occurrences } = await addActivity(desk.db, ['2027-03-02T18:00'], { waiting: 'offer' })
  const registration = await addRegistration(desk.db, {
    session: occurrences[0] ?? '',
    borrower: borrowers.amadou,
    state: 'offered',
  })
  await tellRegistration(desk.db, { registration, kind: 'offered', now: desk.clock.now() })
  const professional = await desk.as('professional')
  const listed = async () => (await professional.get(calls)).as(List).items.map(({ kind }) => kind)
  expect(await listed()).toEqual(['offered'])
  const path = `/activities/spaces/${spaces.far}/registrations/${registration}/accept`
  await professional.post(path, {}, { ifMatch: 1 })
  expect(await listed()).toEqual([])
})
