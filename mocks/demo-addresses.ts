import { sql } from 'kysely'
import type { Db } from '#api/db/database.ts'
import type { DemoAddress } from './demo-city/addresses.ts'

/** The doors of the demo city, thousands in one go. */
export async function seedAddresses(db: Db, addresses: readonly DemoAddress[]): Promise<void> {
  await sql`
    insert into address_points (street, number, postcode, lon, lat, section_id)
    select street, number, postcode, lon, lat, section_id
    from jsonb_to_recordset(${JSON.stringify(addresses)}::jsonb) as a(street text, number text,
      postcode text, lon double precision, lat double precision, section_id text)`.execute(db)
}
