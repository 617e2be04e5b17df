import { sql } from 'kysely'
import { z } from 'zod'
import { Address } from '#domain/address.ts'
import { addressBook, findStreets, type AddressBook } from '#domain/address-book.ts'
import { addressQueries } from '#domain/address-query.ts'
import type { Db } from './db/database.ts'

/** Thousands of names, read once; the last door that came in tells whether they are still all. */
let known: { edition: number; book: AddressBook } | null = null

async function bookOfCity(db: Db): Promise<AddressBook> {
  const { rows } = await sql<{ edition: number | null }>`
    select max(id) as edition from address_points`.execute(db)
  const edition = rows[0]?.edition ?? 0
  if (known?.edition === edition) return known.book
  const streets = await db.selectFrom('address_points').select('street').distinct().execute()
  const book = addressBook(streets.map(({ street }) => street))
  known = { edition, book }
  return book
}

const Door = z.object({
  address: Address,
  section: z.string(),
  lon: z.number(),
  lat: z.number(),
  /** The name of the island that holds it in the plan in force. */
  island: z.string().nullable(),
})
type Door = z.infer<typeof Door>

type Wanted = { street: string; value: number; text: string; cost: number }

/** A plate this far from the number asked for is no answer to it. */
const apartMax = 30

/** The doors that somebody may mean, the likeliest first: the very number, else its nearest on the same side. */
export async function findAddresses(db: Db, text: string, limit: number): Promise<Door[]> {
  const book = await bookOfCity(db)
  const wanted = new Map<string, Wanted>()
  for (const query of addressQueries(text)) {
    if (query.number === null) continue
    const { value, text: plate } = query.number
    for (const { name, cost } of findStreets(book, query, limit))
      if (cost < (wanted.get(name)?.cost ?? Infinity))
        wanted.set(name, { street: name, value, text: plate, cost })
  }
  if (wanted.size === 0) return []
  const { rows } = await sql`
    select json_build_object('id', a.id, 'street', a.street, 'number', a.number,
        'postcode', a.postcode, 'exact', a.exact) as address,
      a.lon, a.lat, a.section, i.name as island
    from jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::jsonb)
      as w(street text, value integer, text text, cost integer)
    cross join lateral (
      select id, street, number, postcode, lon, lat, section_id as section,
             number_value = w.value as exact
      from address_points
      where street = w.street and section_id is not null
        and number_value between w.value - ${apartMax}::int and w.value + ${apartMax}::int
      order by number_value = w.value desc,
        case when number_value = w.value
          then regexp_replace(lower(number), '[^0-9a-z]', '', 'g') = w.text end desc nulls last,
        abs(number_value - w.value) % 2, abs(number_value - w.value), length(number), number
      limit 1) a
    left join plans p on p.state = 'adopted'
    left join plan_sections s on s.plan_id = p.id and s.section_id = a.section
    left join plan_islands i on i.plan_id = p.id and i.island_id = s.island_id
    order by a.exact desc, w.cost, length(a.street), a.street
    limit ${limit}`.execute(db)
  return rows.map((row) => Door.parse(row))
}

/** Streets that begin as somebody has written so far or, where the number is what is wrong, bear that name. */
export async function completeStreets(db: Db, text: string, limit: number): Promise<string[]> {
  const book = await bookOfCity(db)
  const readings = addressQueries(text)
  const whole = readings.filter((query) => query.number === null)
  for (const reading of [...whole, ...readings]) {
    const found = findStreets(book, reading, limit)
    if (found.length > 0) return found.map(({ name }) => name)
  }
  return []
}
