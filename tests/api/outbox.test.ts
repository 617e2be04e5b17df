import { EventEmitter, once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { housekeepingJob } from '#api/housekeeping.ts'
import { deliverWaiting, outboxJob, post, type OutboxMessage } from '#api/outbox.ts'
import { desk } from './desk/desk.ts'

const topic = 'announcements.published'

/** Messages are due by the clock of the database; the deliverer's is set a little after it. */
let now = new Date()
beforeEach(() => {
  now = new Date(Date.now() + 60_000)
})
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

function carrier(work: (message: OutboxMessage) => Promise<void> = async () => {}) {
  const carried: OutboxMessage[] = []
  return {
    carried,
    carriers: {
      [topic]: async (message: OutboxMessage) => {
        carried.push(message)
        await work(message)
      },
    },
  }
}
const refusing = () => carrier(() => Promise.reject(new TypeError('no, said 93 000 00 00')))
const row = () => desk.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()

test('a message is delivered once, with what was said and its id', async () => {
  const id = await post(desk.db, topic, { edition: 3 })
  const { carried, carriers } = carrier()
  expect(await deliverWaiting(desk.db, carriers, now)).toEqual({ delivered: 1, failed: 0 })
  expect(await deliverWaiting(desk.db, carriers, later(10_000))).toEqual({
    delivered: 0,
    failed: 0,
  })
  expect(carried).toEqual([{ id, topic, message: { edition: 3 }, attempts: 1 }])
  expect(await row()).toMatchObject({ delivered_at: now, abandoned_at: null, last_error: null })
})

test('several deliverers at one moment carry each message once', async () => {
  const ids: string[] = []
  for (let i = 0; i < 120; i++) ids.push(await post(desk.db, topic, { i }))
  const { carried, carriers } = carrier(() => wait(1))
  const reports = []
  for (let round = 0; round < 3; round++)
    reports.push(
      ...(await Promise.all([1, 2, 3].map(() => deliverWaiting(desk.db, carriers, now)))),
    )
  expect(reports.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(120)
  expect(carried.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
})

test('what fails is tried again under the same id, each time after a longer rest', async () => {
  const id = await post(desk.db, topic, {})
  await desk.db.updateTable('outbox').set({ next_attempt_at: now }).execute()
  const { carried, carriers } = refusing()
  const rests = []
  for (let attempt = 1; attempt <= 5; attempt++) {
    const due = (await row()).next_attempt_at
    const early = new Date(due.getTime() - 1)
    expect(await deliverWaiting(desk.db, carriers, early)).toEqual({ delivered: 0, failed: 0 })
    expect(await deliverWaiting(desk.db, carriers, due)).toEqual({ delivered: 0, failed: 1 })
    rests.push((await row()).next_attempt_at.getTime() - due.getTime())
  }
  expect(rests).toEqual([2000, 4000, 8000, 16_000, 32_000])
  expect(new Set(carried.map((message) => message.id))).toEqual(new Set([id]))
  expect(carried.map(({ attempts }) => attempts)).toEqual([1, 2, 3, 4, 5])
})

test('after twelve attempts a message is abandoned and not tried again', async () => {
  await post(desk.db, topic, {})
  const { carried, carriers } = refusing()
  for (let attempt = 1; attempt <= 14; attempt++)
    await deliverWaiting(desk.db, carriers, later(attempt * 4000))
  expect(carried).toHaveLength(12)
  expect(await row()).toMatchObject({
    attempts: 12,
    delivered_at: null,
    abandoned_at: later(12 * 4000),
  })
})

test('no rest is longer than an hour', async () => {
  await post(desk.db, topic, {})
  await desk.db.updateTable('outbox').set({ attempts: 11 }).execute()
  await deliverWaiting(desk.db, refusing().carriers, now)
  expect((await row()).next_attempt_at).toEqual(later(3600))
})

test('of a failure only its kind is kept: a receiver may quote what it was sent', async () => {
  await post(desk.db, topic, {})
  await deliverWaiting(desk.db, refusing().carriers, now)
  expect((await row()).last_error).toBe('TypeError')
  await deliverWaiting(desk.db, carrier().carriers, later(10))
  expect(await row()).toMatchObject({ last_error: null, attempts: 2 })
})

test('one that fails does not hold up the others', async () => {
  const ids: string[] = []
  for (let i = 0; i < 3; i++) ids.push(await post(desk.db, topic, { i }))
  const { carriers } = carrier(async ({ id }) => {
    if (id === ids[1]) throw new Error('planted')
  })
  expect(await deliverWaiting(desk.db, carriers, now)).toEqual({ delivered: 2, failed: 1 })
})

test('a message of a transaction that failed never exists', async () => {
  const doomed = desk.db.transaction().execute(async (trx) => {
    await post(trx, topic, { doomed: true })
    throw new Error('planted')
  })
  await expect(doomed).rejects.toThrow('planted')
  const { carried, carriers } = carrier()
  await deliverWaiting(desk.db, carriers, now)
  expect(carried).toEqual([])
})

test('whoever dies with a message in hand gives it back', async () => {
  await post(desk.db, topic, {})
  void deliverWaiting(desk.db, carrier(() => new Promise(() => {})).carriers, now)
  await wait(100)
  const { carried, carriers } = carrier()
  expect(await deliverWaiting(desk.db, carriers, later(1))).toMatchObject({ delivered: 0 })
  expect(await deliverWaiting(desk.db, carriers, later(2))).toMatchObject({ delivered: 1 })
  expect(carried).toMatchObject([{ attempts: 2 }])
})

test('a topic that nobody carries waits', async () => {
  await post(desk.db, 'elsewhere', {})
  const { carriers } = carrier()
  expect(await deliverWaiting(desk.db, carriers, now)).toEqual({ delivered: 0, failed: 0 })
  expect(await row()).toMatchObject({ attempts: 0 })
})

test('the job reports in counts, and housekeeping forgets what was sent a month ago', async () => {
  await post(desk.db, topic, {})
  const job = outboxJob(desk.db, carrier().carriers)
  expect(await job.run(now)).toEqual({ delivered: 1, failed: 0 })
  const month = 30 * 24 * 3600
  expect(await housekeepingJob(desk.db).run(later(month))).toMatchObject({ outbox: 0 })
  expect(await housekeepingJob(desk.db).run(later(month + 1))).toMatchObject({ outbox: 1 })
})

test('what one delivered stays delivered, whatever another says who had it in hand too', async () => {
  await post(desk.db, topic, {})
  const receiver = new EventEmitter()
  const slow = carrier(async () => {
    await once(receiver, 'gives up')
    throw new Error('late')
  })
  const slowly = deliverWaiting(desk.db, slow.carriers, now)
  await expect.poll(() => slow.carried.length).toBe(1)
  expect(await deliverWaiting(desk.db, carrier().carriers, later(2))).toMatchObject({
    delivered: 1,
  })
  receiver.emit('gives up')
  await slowly
  expect(await row()).toMatchObject({ delivered_at: later(2), last_error: null })
})
