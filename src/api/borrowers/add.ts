import { sql } from 'kysely'
import type { BorrowerChange, NewBorrower } from '#domain/borrower.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { counterOf, servedAt } from './served.ts'

/** Names that share half of their groups of three letters are likely one and the same. */
const alikeFrom = '0.5'

export async function addBorrower(
  asked: { db: Db; now: Date },
  space: string,
  { anotherPerson, ...wanted }: NewBorrower,
): Promise<{ id: string; version: number }> {
  await refuseDistrict(asked.db, wanted.district)
  if (!anotherPerson) await refuseLikelyDouble(asked, space, wanted)
  return asked.db
    .insertInto('borrowers')
    .values({
      given_name: wanted.givenName,
      family_name: wanted.familyName,
      phone: wanted.phone,
      email: wanted.email,
      language: wanted.language,
      relation: wanted.relation,
      district: wanted.district,
      keep: wanted.keep,
      space_id: space,
      created_at: asked.now,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function refuseDistrict(db: Db, district: BorrowerChange['district']): Promise<void> {
  if (district === null || district === undefined) return
  const known = await db
    .selectFrom('districts')
    .select('code')
    .where('code', '=', district)
    .executeTakeFirst()
  if (known === undefined)
    throw new Refusal('input/invalid', {}, [{ path: 'district', problem: 'invalid-value' }])
}

type Wanted = Pick<NewBorrower, 'givenName' | 'familyName' | 'phone' | 'email'>

/** Of those whom this counter serves it tells who; of the rest only how many. */
async function refuseLikelyDouble(
  asked: { db: Db; now: Date },
  space: string,
  { givenName, familyName, phone, email }: Wanted,
): Promise<void> {
  const name = `${givenName} ${familyName}`
  // For this transaction only: the index then answers what is as much alike, and no more.
  await sql`select set_config('pg_trgm.similarity_threshold', ${alikeFrom}, true)`.execute(asked.db)
  const { rows } = await sql<{ id: string; here: boolean }>`
    select b.id, ${servedAt(await counterOf(asked, space))} as here
    from borrowers b
    where b.phone_digits = any(${sameNumber(phone)}::text[])
      or lower(b.email) = lower(${email}::text)
      or b.search % plain(${name})
    order by b.search, b.id`.execute(asked.db)
  if (rows.length === 0) return
  const alike = rows.filter(({ here }) => here).map(({ id }) => id)
  throw new Refusal('borrowers/likely-known', { alike, elsewhere: rows.length - alike.length })
}

const nationalDigits = 9

/** A telephone as others may have written it: with the country before it or without. */
function sameNumber(phone: string | null): string[] {
  const digits = (phone ?? '').replaceAll(/\D/g, '')
  if (digits === '') return []
  const national = digits.slice(-nationalDigits)
  return [digits, national, `34${national}`, `0034${national}`]
}
