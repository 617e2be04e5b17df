// First: what the api adds to zod reaches only schemas that are made after it.
import { pair, signedIn } from './in-process.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#api/db/database.ts'
import { RegistrationMark } from '#domain/activities/registration.ts'

const seats = 20
const people = 32
const races = 40

const Ids = z.array(z.object({ id: z.string() }))

/**
 * Thirty-two people who ask at once for the twenty seats of a session, again and again; all through
 * the api of one process. The figures are of one answer, each of which waits for those before it.
 */
export async function measureRegistering(database: Database): Promise<[string, string][]> {
  const { db } = database
  const desk = await signedIn(database, 'professional')
  const me = await desk.get('/session')
  const { spaces } = me.as(z.object({ spaces: z.array(z.object({ id: z.string() })) }))
  const space = spaces[0]?.id ?? ''
  const sessions = Ids.parse(
    (
      await sql`select id from occurrences where space_id = ${space}::uuid and lower(during) > now()
        order by lower(during) limit ${races}`.execute(db)
    ).rows,
  )
  const borrowers = Ids.parse(
    (
      await sql`update borrowers set space_id = ${space}::uuid, created_at = now()
        where id in (select id from borrowers limit ${people}) returning id`.execute(db)
    ).rows,
  )
  const took: number[] = []
  let beyond = 0
  for (const { id } of sessions) {
    await sql`delete from registrations where occurrence_id = ${id}::uuid`.execute(db)
    const marks = await Promise.all(
      borrowers.map(async ({ id: borrower }) => {
        const startedAt = performance.now()
        const path = `/activities/spaces/${space}/occurrences/${id}/registrations`
        const answer = await desk.post(path, { borrower })
        took.push(performance.now() - startedAt)
        if (answer.status !== 201) throw new Error(`answered ${answer.status}: ${answer.text}`)
        return answer.as(RegistrationMark)
      }),
    )
    beyond += Math.abs(marks.filter(({ state }) => state === 'confirmed').length - seats)
  }
  return [
    [
      `${people} people at once for ${seats} seats, ${sessions.length} times: one answer`,
      pair(took),
    ],
    ['seats given too many or too few by all of them', String(beyond)],
  ]
}
