import { sql } from 'kysely'
import type { CityPlaces } from '#domain/city-check.ts'
import type { Db } from './db/database.ts'

/** Writes what stands in a city beside its sections, inside the transaction that writes the city. */
export async function writePlaces(db: Db, places: CityPlaces): Promise<void> {
  if (places.spaces.length > 0)
    await sql`
      insert into spaces (name, address, phone, lon, lat, section_id)
      select name, address, phone, lon, lat, section
      from jsonb_to_recordset(${JSON.stringify(places.spaces)}::jsonb) as p(
        name text, address text, phone text, lon double precision, lat double precision,
        section text)`.execute(db)
  if (places.facilities.length > 0)
    await sql`
      insert into facilities (name, kind, address, lon, lat, section_id)
      select name, kind, address, lon, lat, section
      from jsonb_to_recordset(${JSON.stringify(places.facilities)}::jsonb) as p(
        name text, kind text, address text, lon double precision, lat double precision,
        section text)`.execute(db)
  // A statement for a part of the doors of a city: one for all would hold tens of megabytes twice.
  for (let i = 0; i < places.addresses.length; i += doorsAtOnce)
    await sql`
      insert into address_points (street, number, postcode, lon, lat, section_id)
      select name, address, postcode, lon, lat, section
      from jsonb_to_recordset(${JSON.stringify(places.addresses.slice(i, i + doorsAtOnce))}::jsonb)
        as p(name text, address text, postcode text, lon double precision,
          lat double precision, section text)`.execute(db)
}

const doorsAtOnce = 20_000
