import { expect, test } from 'vitest'
import { z } from 'zod'
import { ItemView } from '#domain/equipment/view.ts'
import { desk } from '../desk/desk.ts'
import { staff } from '../desk/fixture.ts'

const Views = z.object({ items: z.array(ItemView) })
const late = { name: 'Fora de termini', query: 'due=overdue&sort=due' }

test('a view is kept under a name, and read and dropped by whoever keeps it', async () => {
  const professional = await desk.as('professional')
  const kept = await professional.post('/equipment/views', late)
  expect(kept).toMatchObject({ status: 201, body: late })
  await professional.post('/equipment/views', { name: 'Àrees', query: '' })
  const { items } = (await professional.get('/equipment/views')).as(Views)
  expect(items.map(({ name }) => name)).toEqual(['Àrees', 'Fora de termini'])
  const path = `/equipment/views/${kept.as(ItemView).id}`
  expect(await professional.remove(path)).toMatchObject({ status: 204 })
  expect(await professional.remove(path)).toMatchObject({
    status: 404,
    body: { code: 'equipment/unknown-view' },
  })
})

test('nobody sees, or drops, what another keeps', async () => {
  const kept = await (await desk.as('professional')).post('/equipment/views', late)
  const planner = await desk.as('planner')
  expect((await planner.get('/equipment/views')).as(Views).items).toEqual([])
  expect(await planner.remove(`/equipment/views/${kept.as(ItemView).id}`)).toMatchObject({
    status: 404,
  })
  expect(await planner.post('/equipment/views', late)).toMatchObject({ status: 201 })
})

test('one name is one view, whatever its accents', async () => {
  const professional = await desk.as('professional')
  await professional.post('/equipment/views', late)
  expect(
    await professional.post('/equipment/views', { ...late, name: 'FORA DE TÉRMINI' }),
  ).toMatchObject({ status: 409, body: { code: 'equipment/name-taken' } })
})

test('fifty are enough, and five hundred signs each', async () => {
  await desk.db
    .insertInto('item_views')
    .values(
      Array.from({ length: 50 }, (_, n) => ({
        staff_id: staff.professional,
        name: `Vista ${n}`,
        query: '',
      })),
    )
    .execute()
  const professional = await desk.as('professional')
  expect(await professional.post('/equipment/views', late)).toMatchObject({
    status: 422,
    body: { code: 'equipment/too-many', most: 50 },
  })
  const long = { name: 'Llarga', query: 'x'.repeat(501) }
  expect(await professional.post('/equipment/views', long)).toMatchObject({ status: 400 })
})

test('whoever has nothing to do with equipment keeps no views of it', async () => {
  expect(await (await desk.as('communications')).get('/equipment/views')).toMatchObject({
    status: 403,
  })
})
