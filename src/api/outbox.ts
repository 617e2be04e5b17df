import { sql } from 'kysely'
import type { Db } from './db/database.ts'
import type { Job } from './job-runner.ts'

export type OutboxMessage = { id: string; topic: string; message: unknown; attempts: number }

/** Carries one message out. It may be called again with the same id: the receiver can tell by it. */
export type Deliver = (message: OutboxMessage) => Promise<void>

const batch = 50
const attemptsAllowed = 12

/** Leaves a message in the transaction of what it tells about. */
export async function post(db: Db, topic: string, message: unknown): Promise<string> {
  const { id } = await db
    .insertInto('outbox')
    .values({ topic, message: JSON.stringify(message) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Delivers what waits on the topics that someone carries. A message is taken by putting off its next
 * attempt, longer each time (2, 4, 8 … seconds, an hour at most), so that a process that dies gives it back.
 */
export async function deliverWaiting(
  db: Db,
  carriers: Readonly<Record<string, Deliver>>,
  now: Date,
): Promise<{ delivered: number; failed: number }> {
  const topics = JSON.stringify(Object.keys(carriers))
  const { rows } = await sql<OutboxMessage>`
    update outbox set attempts = attempts + 1, next_attempt_at = ${now}::timestamptz
      + least(interval '1 hour', interval '1 second' * power(2, attempts + 1))
    where id in (
      select id from outbox
      where delivered_at is null and abandoned_at is null and next_attempt_at <= ${now}
        and topic in (select jsonb_array_elements_text(${topics}::jsonb))
      order by next_attempt_at limit ${batch}
      for update skip locked)
    returning id, topic, message, attempts`.execute(db)
  let delivered = 0
  for (const row of rows) {
    const failure = await attempt(carriers[row.topic], row)
    if (failure === null) delivered += 1
    await sql`
      update outbox set
        delivered_at = case when ${failure === null}::boolean then ${now}::timestamptz end,
        abandoned_at = case when ${failure !== null && row.attempts >= attemptsAllowed}::boolean
          then ${now}::timestamptz end,
        last_error = ${failure}
      where id = ${row.id}::uuid and delivered_at is null`.execute(db)
  }
  return { delivered, failed: rows.length - delivered }
}

/** The kind of failure only: a receiver's own words may quote what was sent to it. */
async function attempt(deliver: Deliver | undefined, row: OutboxMessage): Promise<string | null> {
  try {
    await deliver?.(row)
    return null
  } catch (error) {
    return error instanceof Error ? error.name : 'failure'
  }
}

export function outboxJob(db: Db, carriers: Readonly<Record<string, Deliver>>): Job {
  return {
    name: 'outbox',
    every: '5 seconds',
    run: (now) => deliverWaiting(db, carriers, now),
  }
}
