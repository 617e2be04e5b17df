import { sql } from 'kysely'
import { initialsOf } from '#domain/borrower.ts'
import { reach } from '#domain/people.ts'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/database.ts'
import { liesWithin } from '../within-reach.ts'

type Holder = { id: string; initials: string }
type Row = { of: string; id: string; given: string; family: string }

/**
 * Whom each of these claims is for, by initials, where it is at a space at which the reader serves
 * borrowers. A claim that is not in the answer is nobody's, or nobody's of whom the reader may know.
 */
export async function holdersOf(
  db: Db,
  actor: Pick<Actor, 'grants'>,
  claimIds: readonly string[],
): Promise<Map<string, Holder>> {
  return initials(db, actor, { table: 'claims', ids: claimIds })
}

/** Likewise of whoever stands on the waiting list, by the id of her place on it. */
export async function waitersOf(
  db: Db,
  actor: Pick<Actor, 'grants'>,
  ids: readonly string[],
): Promise<Map<string, Holder>> {
  return initials(db, actor, { table: 'waiting', ids })
}

async function initials(
  db: Db,
  actor: Pick<Actor, 'grants'>,
  { table, ids }: { table: 'claims' | 'waiting'; ids: readonly string[] },
): Promise<Map<string, Holder>> {
  const within = reach(actor.grants, 'borrowers:serve')
  if (within === 'nowhere' || ids.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select w.id as of, b.id, b.given_name as given, b.family_name as family
    from ${sql.table(table)} w join borrowers b on b.id = w.borrower_id
    where w.id = any(${[...ids]}::uuid[]) and ${liesWithin(within, 'w.space_id')}`.execute(db)
  return new Map(
    rows.map(({ of, id, given, family }) => [of, { id, initials: initialsOf(given, family) }]),
  )
}
