import { beforeEach, expect, test } from 'vitest'
import { Reserved } from '#domain/equipment/reservation.ts'
import type { Db } from '#api/db/database.ts'
import { lockItems } from '#api/equipment/standing.ts'
import { givingWay } from '#api/giving-way.ts'
import { Refusal } from '#domain/refusal.ts'
import { desk } from './desk/desk.ts'
import { spaces } from './desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models } from './desk/resource-bank.ts'
import { postgresUrl } from './desk/test-database.ts'

const tags = ['VV100001', 'VV100002'] as const

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(
    desk.db,
    tags.map((tag) => ({ tag })),
  )
})

const inOne = <Result>(work: (trx: Db) => Promise<Result>) => desk.db.transaction().execute(work)
const waiting = () =>
  desk.owner.rows(`select from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`)
async function untilOneWaits(): Promise<void> {
  await expect.poll(waiting).toHaveLength(1)
}

// The embedded database has one connection, on which nobody waits for anybody.
test.skipIf(postgresUrl === '')(
  'two who take the same items in crossed order both get them: one gives way and tries again',
  async () => {
    const held: string[] = []
    const take = (first: string, second: string) =>
      inOne((trx) =>
        givingWay(trx, async () => {
          await lockItems(trx, [first])
          held.push(first)
          await expect.poll(() => new Set(held).size).toBe(2)
          await lockItems(trx, [second])
          return first
        }),
      )
    const [one, other] = tags
    expect(await Promise.all([take(one, other), take(other, one)])).toEqual([one, other])
    expect(held).toHaveLength(3)
  },
)

test.skipIf(postgresUrl === '')(
  'a reservation by model that crosses with whoever holds what it wants is made all the same',
  async () => {
    const professional = await desk.as('professional')
    let held = 0
    const holding = inOne((trx) =>
      givingWay(trx, async () => {
        await lockItems(trx, tags)
        held += 1
        if (held === 1) await untilOneWaits()
        // Whom the reservation holds for as long as it waits for an item.
        await trx
          .updateTable('borrowers')
          .set({ district: '01' })
          .where('id', '=', borrowers.rosa)
          .execute()
      }),
    )
    await expect.poll(() => held).toBe(1)
    const answer = await professional.post(`/equipment/spaces/${spaces.far}/reservations`, {
      model: models.action,
      borrower: borrowers.rosa,
      from: '2026-12-01',
      due: '2026-12-15',
    })
    await holding
    expect(answer.as(Reserved).reservation).toMatchObject({ tag: 'VV100001', state: 'planned' })
  },
)

test('what was done before giving way is undone, and done once', async () => {
  let tried = 0
  await inOne((trx) =>
    givingWay(trx, async () => {
      tried += 1
      await trx
        .updateTable('items')
        .set({ place: `Prestatge ${tried}` })
        .execute()
      if (tried < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
    }),
  )
  const items = await desk.db.selectFrom('items').select('place').execute()
  expect(items).toEqual([{ place: 'Prestatge 3' }, { place: 'Prestatge 3' }])
})

test('whoever has to give way again and again is told in the end', async () => {
  let tried = 0
  const always = inOne((trx) =>
    givingWay(trx, () => {
      tried += 1
      return Promise.reject(Object.assign(new Error('deadlock detected'), { code: '40P01' }))
    }),
  )
  await expect(always).rejects.toMatchObject({ code: '40P01' })
  expect(tried).toBe(4)
})

test('a refusal is not tried again', async () => {
  let tried = 0
  const refused = inOne((trx) =>
    givingWay(trx, () => {
      tried += 1
      return Promise.reject(new Refusal('equipment/none-free'))
    }),
  )
  await expect(refused).rejects.toMatchObject({ code: 'equipment/none-free' })
  expect(tried).toBe(1)
})
