import { expect, test } from 'vitest'
import { SessionView } from '#domain/session.ts'
import { Staff } from '#domain/staff.ts'
import { desk } from './desk/desk.ts'
import { spaces, staff } from './desk/fixture.ts'

const covers = `/people/${staff.secondProfessional}/covers`
const byMireia = (from: string, until: string) => ({ coveringId: staff.professional, from, until })
const turo = `/spaces/${spaces.turo}`

test('a cover gives the absent person’s rights from its first day until the last is over', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post(covers, byMireia('2026-11-24', '2026-11-26'))
  const change = { phone: '93 111 11 11' }
  const tried = async (at: string, version: number) => {
    desk.clock.set(at)
    const mireia = await desk.as('professional')
    return (await mireia.patch(turo, change, { ifMatch: version })).status
  }
  // Midnight of the city is eleven in the evening, UTC.
  expect(await tried('2026-11-23T22:59:59Z', 1)).toBe(403)
  expect(await tried('2026-11-23T23:00:00Z', 1)).toBe(200)
  expect(await tried('2026-11-25T22:59:59Z', 2)).toBe(200)
  expect(await tried('2026-11-25T23:00:00Z', 3)).toBe(403)
})

test('who covers is told for whom, until when, and where she now attends', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post(covers, byMireia('2026-11-23', '2026-11-26'))
  const me = (await (await desk.as('professional')).get('/session')).as(SessionView)
  expect(me.covering).toEqual([{ name: 'Àngels Bosch', until: '2026-11-26' }])
  expect(me.spaces.map((space) => space.name)).toEqual(['Espai del Far', 'Espai del Turó'])
})

test('a space of her own comes before those that a person only covers', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post(`/people/${staff.professional}/covers`, {
    coveringId: staff.secondProfessional,
    from: '2026-11-23',
    until: '2026-11-26',
  })
  const angels = await desk.asColleague('second-professional')
  const me = (await angels.get('/session')).as(SessionView)
  expect(me.spaces.map((space) => space.name)).toEqual(['Espai del Turó', 'Espai del Far'])
})

test('the absent person is told who stands in for her, until it is over', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post(covers, byMireia('2026-11-24', '2026-11-26'))
  expect(await coveredBy('second-professional')).toEqual([
    { name: 'Mireia Soler', from: '2026-11-24', until: '2026-11-26' },
  ])
  desk.clock.set('2026-11-26T09:00:00Z')
  expect(await coveredBy('second-professional')).toEqual([])
})

test('the absent person keeps her own rights, and gets none in return', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post(covers, byMireia('2026-11-23', '2026-11-26'))
  const absent = await desk.asColleague('second-professional')
  const change = { phone: null }
  expect(await absent.patch(turo, change, { ifMatch: 1 })).toMatchObject({ status: 200 })
  const far = `/spaces/${spaces.far}`
  expect(await absent.patch(far, change, { ifMatch: 1 })).toMatchObject({ status: 403 })
})

test('covers do not pass through: who covers for the coverer gets her own rights only', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post(covers, byMireia('2026-11-23', '2026-11-26'))
  await administrator.post(`/people/${staff.professional}/covers`, {
    coveringId: staff.planner,
    from: '2026-11-23',
    until: '2026-11-26',
  })
  const planner = await desk.as('planner')
  const change = { phone: null }
  const far = `/spaces/${spaces.far}`
  expect(await planner.patch(far, change, { ifMatch: 1 })).toMatchObject({ status: 200 })
  expect(await planner.patch(turo, change, { ifMatch: 1 })).toMatchObject({ status: 403 })
})

test('the same two may not be told twice for one day', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post(covers, byMireia('2026-11-24', '2026-11-26'))
  for (const [from, until] of [
    ['2026-11-25', '2026-11-27'],
    ['2026-11-23', '2026-11-25'],
    ['2026-11-24', '2026-11-25'],
    ['2026-11-01', '2026-12-01'],
  ] as const)
    expect(await administrator.post(covers, byMireia(from, until))).toMatchObject({
      status: 409,
      body: { code: 'people/cover-overlaps', from: '2026-11-24', until: '2026-11-26' },
    })
  expect(await administrator.post(covers, byMireia('2026-11-26', '2026-11-27'))).toMatchObject({
    status: 201,
  })
})

test('two told at one moment for the same days: one stands', async () => {
  const administrator = await desk.as('administrator')
  const answers = await Promise.all(
    ['2026-11-24', '2026-11-25'].map((from) =>
      administrator.post(covers, byMireia(from, '2026-11-27')),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]))
})

test('two colleagues may share one absence', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post(covers, byMireia('2026-11-24', '2026-11-26'))
  const other = { coveringId: staff.coordinator, from: '2026-11-24', until: '2026-11-26' }
  expect(await administrator.post(covers, other)).toMatchObject({ status: 201 })
})

test('nobody covers for herself, nor does anyone who left', async () => {
  const administrator = await desk.as('administrator')
  const herself = { ...byMireia('2026-11-24', '2026-11-26'), coveringId: staff.secondProfessional }
  expect(await administrator.post(covers, herself)).toMatchObject({
    status: 422,
    body: { code: 'people/cover-of-oneself' },
  })
  await administrator.put(`/people/${staff.professional}/active`, { active: false })
  expect(await administrator.post(covers, byMireia('2026-11-24', '2026-11-26'))).toMatchObject({
    status: 409,
    body: { code: 'people/inactive' },
  })
})

test('a cover lasts a day or more', async () => {
  const administrator = await desk.as('administrator')
  for (const until of ['2026-11-24', '2026-11-23'])
    expect(await administrator.post(covers, byMireia('2026-11-24', until))).toMatchObject({
      status: 400,
      body: { code: 'input/invalid', fields: [{ path: 'until' }] },
    })
})

test('a cover that is taken back gives nothing from then on', async () => {
  const administrator = await desk.as('administrator')
  const covered = await administrator.post(covers, byMireia('2026-11-23', '2026-11-26'))
  const [cover] = covered.as(Staff).covers
  const mireia = await desk.as('professional')
  expect(await mireia.patch(turo, { phone: null }, { ifMatch: 1 })).toMatchObject({ status: 200 })
  const path = `${covers}/${cover?.id}`
  expect(await administrator.remove(path)).toMatchObject({ status: 200, body: { covers: [] } })
  expect(await mireia.patch(turo, { phone: null }, { ifMatch: 2 })).toMatchObject({ status: 403 })
  expect(await administrator.remove(path)).toMatchObject({
    status: 404,
    body: { code: 'people/unknown-cover' },
  })
})

test('who left for good has no rights that another could hold for her', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post(covers, byMireia('2026-11-23', '2026-11-26'))
  const mireia = await desk.as('professional')
  expect(await mireia.patch(turo, { phone: null }, { ifMatch: 1 })).toMatchObject({ status: 200 })
  await administrator.put(`/people/${staff.secondProfessional}/active`, { active: false })
  expect(await mireia.patch(turo, { phone: null }, { ifMatch: 2 })).toMatchObject({ status: 403 })
  expect((await mireia.get('/session')).as(SessionView).covering).toEqual([])
  const again = byMireia('2026-12-01', '2026-12-02')
  expect(await administrator.post(covers, again)).toMatchObject({
    status: 409,
    body: { code: 'people/inactive' },
  })
})

test('two who are to cover for each other are both told so at one moment', async () => {
  const administrator = await desk.as('administrator')
  for (let day = 10; day < 20; day++) {
    const [from, until] = [`2026-12-${day}`, `2026-12-${day + 1}`]
    const answers = await Promise.all([
      administrator.post(covers, byMireia(from, until)),
      administrator.post(`/people/${staff.professional}/covers`, {
        coveringId: staff.secondProfessional,
        from,
        until,
      }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
  }
})

async function coveredBy(subject: string) {
  const absent = await desk.asColleague(subject)
  return (await absent.get('/session')).as(SessionView).coveredBy
}
