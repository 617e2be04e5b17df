import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { promote } from '../registrations/promote.ts'

export type Erased = { borrowers: number; loans: number; papers: number }

/**
 * Erases people whom the caller has locked and of whom nothing is open, whole: the person, the
 * signatures and signed papers, and what they waited for. What was lent, where, how long, and in
 * which relation and district stays, of nobody.
 */
export async function eraseBorrowers(db: Db, ids: readonly string[], now: Date): Promise<Erased> {
  if (ids.length === 0) return { borrowers: 0, loans: 0, papers: 0 }
  const these = sql`any(${[...ids]}::uuid[])`
  await sql`update waiting set state = 'cancelled', ended_at = ${now}
    where borrower_id = ${these} and state in ('waiting', 'held')`.execute(db)
  await giveUpSeats(db, ids, now)
  const papers = await sql<{ attachment: string }>`
    delete from loan_papers using loans
    where loans.id = loan_papers.loan_id and loans.borrower_id = ${these}
    returning loan_papers.attachment_id as attachment`.execute(db)
  const attachments = papers.rows.map(({ attachment }) => attachment)
  await sql`delete from attachments where id = any(${attachments}::uuid[])`.execute(db)
  const loans = await sql`update loans set anonymised_at = ${now}
    where borrower_id = ${these} returning 1`.execute(db)
  const gone = await sql`delete from borrowers where id = ${these} returning 1`.execute(db)
  return {
    borrowers: gone.rows.length,
    loans: loans.rows.length,
    papers: attachments.length,
  }
}

/** Whoever is gone comes to nothing: the seat is the next one's, and nobody waits with an appointment. */
async function giveUpSeats(db: Db, ids: readonly string[], now: Date): Promise<void> {
  const these = sql`any(${[...ids]}::uuid[])`
  const given = await sql<{ activity: string }>`
    with given as (
      update registrations r set state = 'cancelled-by-person', ended_at = ${now}, offered_until = null
      where r.borrower_id = ${these} and r.state in ('confirmed', 'offered', 'waiting')
        and exists (select from occurrences o where o.during >> tstzrange(null, ${now}::timestamptz)
          and (o.id = r.occurrence_id or o.activity_id = r.activity_id))
      returning r.occurrence_id, r.activity_id)
    select distinct coalesce(g.activity_id, o.activity_id) as activity
    from given g left join occurrences o on o.id = g.occurrence_id order by 1`.execute(db)
  await sql`update appointments set status = 'cancelled-by-person', version = version + 1
    where borrower_id = ${these} and status = 'planned' and lower(during) > ${now}::timestamptz`.execute(
    db,
  )
  for (const { activity } of given.rows) await promote(db, { activity }, now)
}

/** What somebody came to is forgotten after the same time as a loan where the kind alone says something of her. */
export async function forgetSensitive(db: Db, since: Date): Promise<number> {
  const forgotten = await sql`
    with over as (
      select r.id from registrations r
      join activities a on a.id = coalesce(r.activity_id,
        (select o.activity_id from occurrences o where o.id = r.occurrence_id))
      join activity_kinds k on k.id = a.kind_id and k.sensitive
      where r.borrower_id is not null and not exists (
        select from occurrences o where (o.id = r.occurrence_id or o.activity_id = r.activity_id)
          and upper(o.during) >= ${since}::timestamptz)
    ), told as (
      delete from tellings t using over where t.registration_id = over.id
    )
    update registrations r set borrower_id = null from over where r.id = over.id returning 1`.execute(
    db,
  )
  return forgotten.rows.length
}
