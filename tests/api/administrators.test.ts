import { expect, test } from 'vitest'
import { demoIssuer } from '#api/sign-in.ts'
import { desk } from './desk/desk.ts'
import { staff } from './desk/fixture.ts'

const cityWide = { kind: 'city' } as const
const asPlanner = { grants: [{ role: 'planner', scope: cityWide }] }
const active = (id: string) => `/people/${id}/active`

/** A second administrator, signed in. */
async function secondAdministrator() {
  await desk.db
    .insertInto('grants')
    .values({ staff_id: staff.secondPlanner, role: 'administrator', scope_kind: 'city' })
    .execute()
  return desk.asColleague('second-planner')
}

const administrators = async () =>
  (
    await desk.db
      .selectFrom('grants')
      .innerJoin('staff', 'staff.id', 'grants.staff_id')
      .select('staff.id')
      .where('role', '=', 'administrator')
      .where('deactivated_at', 'is', null)
      .execute()
  ).map((row) => row.id)

test('nobody deactivates themselves', async () => {
  const administrator = await desk.as('administrator')
  const answer = await administrator.put(active(staff.administrator), { active: false })
  expect(answer).toMatchObject({ status: 409, body: { code: 'people/not-yourself' } })
})

test('the last administrator stays administrator', async () => {
  const administrator = await desk.as('administrator')
  const path = `/people/${staff.administrator}`
  expect(await administrator.patch(path, asPlanner, { ifMatch: 1 })).toMatchObject({
    status: 409,
    body: { code: 'people/last-administrator' },
  })
  expect(await administrators()).toEqual([staff.administrator])
})

test('whoever covers for the last administrator cannot remove her either', async () => {
  const administrator = await desk.as('administrator')
  const [from, until] = ['2026-11-23', '2026-11-24']
  const cover = { coveringId: staff.secondPlanner, from, until }
  await administrator.post(`/people/${staff.administrator}/covers`, cover)
  const covering = await desk.asColleague('second-planner')
  expect(await covering.put(active(staff.administrator), { active: false })).toMatchObject({
    status: 409,
    body: { code: 'people/last-administrator' },
  })
  expect(await administrator.get('/session')).toMatchObject({ status: 200 })
})

test('an administrator hands over once there is another', async () => {
  const administrator = await desk.as('administrator')
  await secondAdministrator()
  const path = `/people/${staff.administrator}`
  expect(await administrator.patch(path, asPlanner, { ifMatch: 1 })).toMatchObject({ status: 200 })
  expect(await administrators()).toEqual([staff.secondPlanner])
})

test('an administrator who left does not count', async () => {
  const [administrator, second] = [await desk.as('administrator'), await secondAdministrator()]
  await administrator.put(active(staff.secondPlanner), { active: false })
  expect(await second.get('/session')).toMatchObject({ status: 401 })
  const path = `/people/${staff.administrator}`
  expect(await administrator.patch(path, asPlanner, { ifMatch: 1 })).toMatchObject({ status: 409 })
})

test('two administrators who remove each other at one moment: one of them remains', async () => {
  for (let round = 0; round < 5; round++) {
    await desk.reset()
    const [first, second] = [await desk.as('administrator'), await secondAdministrator()]
    const answers = await Promise.all([
      first.patch(`/people/${staff.secondPlanner}`, asPlanner, { ifMatch: 1 }),
      second.patch(`/people/${staff.administrator}`, asPlanner, { ifMatch: 1 }),
    ])
    expect(await administrators()).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  }
})

test('two who deactivate each other at one moment: one of them remains', async () => {
  for (let round = 0; round < 5; round++) {
    await desk.reset()
    const [first, second] = [await desk.as('administrator'), await secondAdministrator()]
    await Promise.all([
      first.put(active(staff.secondPlanner), { active: false }),
      second.put(active(staff.administrator), { active: false }),
    ])
    expect(await administrators()).toHaveLength(1)
  }
})

test('an identity is issuer and subject: the same subject elsewhere is somebody else', async () => {
  const row = { issuer: 'https://id.example', subject: 'planner', staff_id: staff.coordinator }
  await desk.db.insertInto('identities').values(row).execute()
  const again = desk.db
    .insertInto('identities')
    .values({ issuer: demoIssuer, subject: 'planner', staff_id: staff.coordinator })
  await expect(again.execute()).rejects.toThrow(/identities_pkey/)
})
