import { expect, test } from 'vitest'
import { z } from 'zod'
import { Holiday } from '#domain/activities/holiday.ts'
import { desk } from '../desk/desk.ts'

const Several = z.object({ items: z.array(Holiday) })

const suggest = async () =>
  (
    await (await desk.as('administrator')).post('/activities/holidays/suggested/2027', undefined)
  ).as(Several).items

async function ofYear() {
  const planner = await desk.as('planner')
  return (await planner.get('/activities/holidays?from=2027-01-01&to=2028-01-01')).as(Several).items
}

const catalan = (days: readonly Holiday[]) => days.map(({ names }) => names.ca)

test('the usual days of a year are there once, however often they are suggested', async () => {
  const first = await suggest()
  expect(catalan(first)).toContain('Sant Joan')
  expect(await suggest()).toEqual([])
  expect(await ofYear()).toHaveLength(first.length)
})

test('a day that was moved is not added again on the day from which it was moved', async () => {
  const first = await suggest()
  const feast = first.find(({ names }) => names.ca === 'Sant Joan')
  const administrator = await desk.as('administrator')
  const moved = await administrator.patch(
    `/activities/holidays/${feast?.id}`,
    { from: '2027-06-25', until: '2027-06-26', source: 'DOGC' },
    { ifMatch: 1 },
  )
  expect(moved.status).toBe(200)
  expect(await suggest()).toEqual([])
  expect((await ofYear()).filter(({ names }) => names.ca === 'Sant Joan')).toMatchObject([
    { from: '2027-06-25' },
  ])
})

test('a day that was renamed is not added beside itself', async () => {
  const first = await suggest()
  const feast = first.find(({ names }) => names.ca === 'Sant Joan')
  const administrator = await desk.as('administrator')
  const names = { ca: 'Revetlla', es: 'Verbena', en: 'Midsummer' }
  await administrator.patch(`/activities/holidays/${feast?.id}`, { names }, { ifMatch: 1 })
  expect(await suggest()).toEqual([])
})
