import { sql, type RawBuilder } from 'kysely'
import type { BorrowerHit } from '#domain/borrower.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { literally } from '../like.ts'

const hitsMax = 8
const digitsMin = 3

/**
 * People of whom each word begins a word of the name, accents forgiven, or whose telephone ends so;
 * those of `among` only.
 */
export async function findBorrowers(
  db: Db,
  letters: string,
  among: RawBuilder<boolean>,
): Promise<BorrowerHit[]> {
  const { rows } = await sql<BorrowerHit>`
    select b.id, b.given_name || ' ' || b.family_name as name, right(b.phone_digits, 3) as "phoneEnds",
      (select count(*) from loans l where l.borrower_id = b.id and l.closed_at is null) as "openLoans"
    from borrowers b
    where ${among} and ${isMeant(letters)}
    order by b.search like plain(${literally(letters)}) || '%' desc, b.search, b.id
    limit ${hitsMax}`.execute(db)
  return rows
}

function isMeant(letters: string): RawBuilder<unknown> {
  if (/^[+\d\s.-]+$/.test(letters)) {
    const digits = letters.replaceAll(/\D/g, '')
    refuseShort(digits.length, digitsMin)
    return sql`b.phone_digits like ${`%${digits}`}`
  }
  const words = letters.split(/\s+/).map((word) => literally(word))
  // The first of the three is what the index by groups of letters answers.
  const begins = words.map(
    (word) => sql`b.search like '%' || plain(${word}) || '%'
      and (b.search like plain(${word}) || '%' or b.search like '% ' || plain(${word}) || '%')`,
  )
  return sql.join(begins, sql` and `)
}

/** Spaces and signs are no letters. */
export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

export function refuseShort(length: number, minimum: number): void {
  if (length < minimum)
    throw new Refusal('input/invalid', {}, [
      { path: 'letters', problem: 'too-small', facts: { minimum } },
    ])
}
