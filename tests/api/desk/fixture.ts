import type { Grant } from '#domain/people.ts'
import { writeCity } from '#api/city-write.ts'
import type { Db } from '#api/db/database.ts'
import { demoIssuer } from '#api/sign-in.ts'
import { madeUpCity, sectionAt } from './made-up-city.ts'

const fixedId = (kind: number, number: number) =>
  `${String(kind).repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A Monday morning: ten o'clock in the city. */
export const monday = new Date('2026-11-23T09:00:00Z')

export const islands = { port: fixedId(1, 1), muntanya: fixedId(1, 2) }
export const plans = { adopted: fixedId(2, 1), draft: fixedId(2, 2) }
/** Two in the district of Marina, one in Muntanya. */
export const spaces = { far: fixedId(3, 1), agora: fixedId(3, 2), turo: fixedId(3, 3) }
export const staff = {
  professional: fixedId(4, 1),
  communications: fixedId(4, 2),
  planner: fixedId(4, 3),
  coordinator: fixedId(4, 4),
  administrator: fixedId(4, 5),
  secondPlanner: fixedId(4, 6),
  secondProfessional: fixedId(4, 7),
}

type Person = { id: string; name: string; email: string; subject: string; grant: Grant }

const city = { kind: 'city' } as const
const person = (id: string, name: string, subject: string, grant: Grant): Person => ({
  id,
  name,
  email: `${subject}@vilagrisa.example`,
  subject,
  grant,
})

/** One per role with the scope of that role's work, and a colleague for two of them. */
const people: Person[] = [
  person(staff.professional, 'Mireia Soler', 'professional', {
    role: 'professional',
    scope: { kind: 'space', code: spaces.far },
  }),
  person(staff.communications, 'Jordi Vidal', 'communications', {
    role: 'communications',
    scope: city,
  }),
  person(staff.planner, 'Núria Ferrer', 'planner', { role: 'planner', scope: city }),
  person(staff.coordinator, 'Montserrat Pujol', 'coordinator', {
    role: 'coordinator',
    scope: { kind: 'district', code: '01' },
  }),
  person(staff.administrator, 'Pau Riera', 'administrator', {
    role: 'administrator',
    scope: city,
  }),
  person(staff.secondPlanner, 'Òscar Ibáñez', 'second-planner', { role: 'planner', scope: city }),
  person(staff.secondProfessional, 'Àngels Bosch', 'second-professional', {
    role: 'professional',
    scope: { kind: 'space', code: spaces.turo },
  }),
]

/** Fills an empty, migrated database. */
export async function fillFixture(db: Db): Promise<void> {
  await writeCity(db, madeUpCity)
  for (const { id, name, email, subject, grant } of people) {
    await db.insertInto('staff').values({ id, name, email }).execute()
    await db
      .insertInto('identities')
      .values({ issuer: demoIssuer, subject, staff_id: id })
      .execute()
    await db
      .insertInto('grants')
      .values({
        staff_id: id,
        role: grant.role,
        scope_kind: grant.scope.kind,
        scope_code: grant.scope.kind === 'city' ? '' : grant.scope.code,
      })
      .execute()
  }
  await fillPlans(db)
  await db
    .insertInto('spaces')
    .values([
      space(spaces.far, 'Espai del Far', islands.port, true, [0, 0]),
      space(spaces.agora, 'Espai Àgora', islands.port, false, [4, 1]),
      space(spaces.turo, 'Espai del Turó', islands.muntanya, true, [2, 3]),
    ])
    .execute()
}

/** The first row of each district belongs to its island; the second row is nobody's yet. */
async function fillPlans(db: Db): Promise<void> {
  const [port, muntanya] = [islands.port, islands.muntanya]
  await db
    .insertInto('super_islands')
    .values([
      { id: port, state: 'open' },
      { id: muntanya, state: 'planned' },
    ])
    .execute()
  const changed = { changed_at: monday, changed_by: staff.planner, created_by: staff.planner }
  await db
    .insertInto('plans')
    .values([
      { id: plans.adopted, name: 'Pla vigent', state: 'adopted', ...changed },
      { id: plans.draft, name: 'Esborrany de tardor', state: 'draft', ...changed },
    ])
    .execute()
  for (const plan_id of [plans.adopted, plans.draft]) {
    await db
      .insertInto('plan_islands')
      .values([
        { plan_id, island_id: port, number: 1, name: 'Port i Platja' },
        { plan_id, island_id: muntanya, number: 2, name: 'Muntanya' },
      ])
      .execute()
    const assigned = [0, 1, 2, 3, 4].flatMap((x) => [
      { plan_id, island_id: port, section_id: sectionAt(x, 0) },
      { plan_id, island_id: muntanya, section_id: sectionAt(x, 2) },
    ])
    await db.insertInto('plan_sections').values(assigned).execute()
  }
}

function space(
  id: string,
  name: string,
  island_id: string,
  principal: boolean,
  [x, y]: [number, number],
) {
  return {
    id,
    name,
    address: 'Plaça Major, 1',
    phone: '93 000 00 00',
    lon: 2 + (x + 0.5) * 0.01,
    lat: 41 + (y + 0.5) * 0.01,
    section_id: sectionAt(x, y),
    island_id,
    principal,
  }
}
