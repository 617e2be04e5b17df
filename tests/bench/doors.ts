import { sql } from 'kysely'
import type { Db } from '#api/db/database.ts'
import { seededChance } from '#mocks/demo-city/seeded-noise.ts'

const streets = 4500
const doors = 160_000
const syllables =
  'ba bel bo ca cor da dol fe fi ga gi la lo ma mi na nor pa pe ra ri sa sol ta va'.split(' ')

const chance = seededChance(160)
const oneOf = <Value>(values: readonly Value[], first: Value): Value =>
  values[Math.floor(chance() * values.length)] ?? first

function word(): string {
  const parts = Array.from({ length: 2 + Math.floor(chance() * 2) }, () => oneOf(syllables, 'la'))
  const whole = parts.join('')
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

const kinds = ['Carrer', 'Carrer', 'Carrer', 'Passatge', 'Avinguda', 'Plaça', 'Passeig'] as const
const names = Array.from({ length: streets }, (_, i) =>
  i % 3 === 0
    ? `${oneOf(kinds, 'Carrer')} de ${word()} ${word()}`
    : `${oneOf(kinds, 'Carrer')} de ${word()}`,
)

/** As many doors as a city of a million and a half has, on the sections that are there. */
export async function addDoors(db: Db): Promise<void> {
  await sql`
    insert into address_points (street, number, lon, lat, section_id)
    select name, (1 + n)::text, s.lon, s.lat, s.id
    from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) with ordinality as t(name, i),
      generate_series(0, ${Math.ceil(doors / streets) - 1}) as n
    join lateral (
      select lon, lat, id from sections
      where position = (t.i * 31 + n) % (select count(*) from sections)) s on true`.execute(db)
}

/** What people at a counter write: short forms, no accents, a letter wrong. */
export function addressesAsked(count: number): string[] {
  const short: Record<string, string> = {
    Carrer: 'c.',
    Passatge: 'ptge',
    Avinguda: 'avda',
    Plaça: 'pl',
    Passeig: 'pg',
  }
  return Array.from({ length: count }, (_, i) => {
    const [kind = '', , ...words] = (names[(i * 37) % streets] ?? '').toLowerCase().split(' ')
    const name = words.join(' ')
    const slip = 1 + (i % Math.max(1, name.length - 2))
    const written = i % 2 === 0 ? name : name.slice(0, slip) + name.slice(slip + 1)
    const number = 1 + (i % 35)
    return `${short[kind.charAt(0).toUpperCase() + kind.slice(1)] ?? ''} ${written} ${number}`
  })
}
