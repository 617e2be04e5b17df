import type { Db } from '#api/db/database.ts'
import type { DemoChances } from '../demo-equipment/chances.ts'
import type { Offer } from './offer-facts.ts'
import type { DemoPlace } from './season.ts'

const given = [
  'Mercè',
  'Amina',
  'Blanca',
  'Pere',
  'Olga',
  'Samir',
  'Irene',
  'Quim',
  'Dolors',
  'Ivet',
] as const
const family = [
  'Ribas',
  'Haddad',
  'Torrents',
  'Vilaró',
  'Sanchis',
  'Bernat',
  'Olivella',
  'Guasch',
  'Camprubí',
  'Sorribes',
] as const

const trades: readonly { by: Offer['by']; organisation: string }[] = [
  { by: 'psychologist', organisation: 'Associació Ment Oberta' },
  { by: 'lawyer', organisation: 'Servei d’Orientació Jurídica' },
  { by: 'counsellor', organisation: 'Cooperativa Feina Digna' },
  { by: 'monitor', organisation: 'Casal de barri' },
]

const parts = ['Sala gran · esquerra', 'Sala gran · dreta'] as const

/** The spaces of the demo with their rooms, the professional of each, and whoever comes from outside; the big room is divided in some. */
export async function addDemoPlaces(db: Db, chances: DemoChances): Promise<DemoPlace[]> {
  const spaces = await db
    .selectFrom('spaces')
    .select(['id', 'name', 'lon', 'lat'])
    .orderBy('name')
    .execute()
  const grants = await db
    .selectFrom('grants')
    .select(['staff_id', 'scope_code'])
    .where('role', '=', 'professional')
    .where('scope_kind', '=', 'space')
    .execute()
  const all: DemoPlace[] = []
  for (const [i, { id, lon, lat }] of spaces.entries()) {
    const rooms = await roomsOf(db, id)
    const big = rooms.get('Sala gran')
    const divided = i % 3 === 0 && big !== undefined ? await divide(db, id, big, chances) : []
    all.push({
      id,
      lon,
      lat,
      staffId: grants.find(({ scope_code }) => scope_code === id)?.staff_id ?? null,
      rooms,
      parts: new Map(big === undefined || divided.length === 0 ? [] : [[big, divided]]),
      outside: await addOutside(db, chances, i),
    })
  }
  return all
}

async function roomsOf(db: Db, space: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('rooms')
    .select(['id', 'name'])
    .where('space_id', '=', space)
    .execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}

async function divide(
  db: Db,
  space: string,
  whole: string,
  chances: DemoChances,
): Promise<string[]> {
  const rows = parts.map((name, i) => ({
    id: chances.id(),
    space_id: space,
    position: 20 + i,
    name,
    capacity: 20,
    accessible: 'yes' as const,
  }))
  await db.insertInto('rooms').values(rows).execute()
  await db
    .insertInto('room_parts')
    .values(rows.map(({ id }) => ({ whole_id: whole, part_id: id })))
    .execute()
  return rows.map(({ id }) => id)
}

/** Each comes to one space only, so that nobody is awaited in two. */
async function addOutside(
  db: Db,
  chances: DemoChances,
  at: number,
): Promise<Map<Offer['by'], string>> {
  const rows = trades.map(({ by, organisation }, i) => ({
    by,
    id: chances.id(),
    name: `${given[(at + i * 3) % given.length]} ${family[(at * 3 + i) % family.length]}`,
    organisation: `${organisation} ${String.fromCodePoint(65 + at)}`,
  }))
  await db
    .insertInto('facilitators')
    .values(
      rows.map(({ id, name, organisation }) => ({ id, name, organisation, retired_on: null })),
    )
    .execute()
  return new Map(rows.map(({ by, id }) => [by, id]))
}
