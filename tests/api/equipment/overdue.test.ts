import { beforeEach, expect, test } from 'vitest'
import { ItemCard } from '#domain/equipment/card.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001' }])
})

const lend = async (tags: string[]) =>
  (await desk.as('professional')).post(`${far}/loans`, {
    borrower: borrowers.rosa,
    items: tags.map((tag) => ({ tag })),
  })

const overdueAt = async (at: string) => {
  desk.clock.set(at)
  return (await (await desk.as('professional')).get(`${far}/cards/VV100001`)).as(ItemCard).loan
    ?.overdueDays
}

test('a loan is overdue the day after, also when the clocks change in between', async () => {
  await lend(['VV100001'])
  expect(await overdueAt('2026-12-23T22:59:00Z')).toBe(0)
  expect(await overdueAt('2026-12-23T23:01:00Z')).toBe(1)
  await desk.db.updateTable('claims').set({ due_on: '2027-03-27' }).execute()
  expect(await overdueAt('2027-03-28T21:59:00Z')).toBe(1)
  expect(await overdueAt('2027-03-28T22:01:00Z')).toBe(2)
  await desk.db.updateTable('claims').set({ due_on: '2027-10-30' }).execute()
  expect(await overdueAt('2027-10-31T22:59:00Z')).toBe(1)
  expect(await overdueAt('2027-10-31T23:01:00Z')).toBe(2)
})
