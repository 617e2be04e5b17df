import { dayIn } from '#domain/day.ts'
import type { Role, ScopeKind } from '#domain/people.ts'
import type { Db } from '#api/db/database.ts'
import { demoIssuer } from '#api/sign-in.ts'

type Person = {
  name: string
  role: Role
  /** Signs in as this role's persona. */
  persona?: true
  language?: 'ca' | 'es' | 'en'
  scope: ScopeKind
  code?: string
}

/** All invented. The first professional attends at the demo's own space, la Prosperitat. */
const cityStaff: readonly Person[] = [
  { name: 'Jordi Vidal Roca', role: 'communications', persona: true, scope: 'city' },
  { name: 'Núria Ferrer Camps', role: 'planner', persona: true, scope: 'city' },
  {
    name: 'Montserrat Pujol Sala',
    role: 'coordinator',
    persona: true,
    scope: 'district',
    code: '08',
  },
  { name: 'Pau Riera Mas', role: 'administrator', persona: true, scope: 'city' },
  { name: 'Marc Oliva Bosch', role: 'planner', scope: 'city' },
  { name: 'Carmen Ruiz Navarro', role: 'coordinator', scope: 'city', language: 'es' },
  { name: 'Helena Costa Prat', role: 'communications', scope: 'city' },
]

const professionals = [
  'Mireia Soler Puig',
  'Laia Serra Font',
  'Anna Torres Vila',
  'Lucía Gómez Ortega',
  'Marta Casals Rovira',
  'Joan Bonet Martí',
  'Fatima El Amrani',
  'Roser Planas Coll',
  'Sílvia Mateu Grau',
  'Andrea Molina Cano',
  'Gemma Pons Esteve',
  'Xavier Roig Balaguer',
  'Teresa Duran Pi',
  'Nadia Benali',
  'Clara Esteve Mir',
  'Rosa Jiménez Vega',
]

/** The staff of the demo; each space has a professional, and one of them is away this week. */
export async function seedStaff(db: Db, now: Date): Promise<void> {
  const spaces = await db
    .selectFrom('spaces')
    .select(['id', 'name'])
    .where('principal', '=', true)
    .orderBy('name')
    .execute()
  const home = spaces.find((space) => space.name.includes('Prosperitat'))
  const ordered = home === undefined ? spaces : [home, ...spaces.filter((space) => space !== home)]
  const attending: Person[] =
    ordered.length === 0
      ? [{ name: 'Mireia Soler Puig', role: 'professional', persona: true, scope: 'city' }]
      : ordered.map((space, i) => ({
          name: professionals[i] ?? `Professional ${i + 1}`,
          role: 'professional',
          ...(i === 0 ? { persona: true } : {}),
          scope: 'space',
          code: space.id,
        }))
  const ids: string[] = []
  for (const person of [...attending, ...cityStaff]) ids.push(await addPerson(db, person))
  const [first, second] = ids
  if (ordered.length > 1 && first !== undefined && second !== undefined)
    await db
      .insertInto('covers')
      .values({
        absent_id: second,
        covering_id: first,
        from_on: daysFrom(now, -2),
        until_on: daysFrom(now, 5),
      })
      .execute()
}

async function addPerson(db: Db, person: Person): Promise<string> {
  const [first = '', last = ''] = person.name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '')
    .split(' ')
  const { id } = await db
    .insertInto('staff')
    .values({
      name: person.name,
      email: `${first}.${last}@taulell.example`,
      language: person.language ?? 'ca',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  // Without its district there is no district to coordinate: an imported city may number its own way.
  const known =
    person.scope !== 'district' ||
    (await db
      .selectFrom('districts')
      .select('code')
      .where('code', '=', person.code ?? '')
      .executeTakeFirst()) !== undefined
  await db
    .insertInto('grants')
    .values({
      staff_id: id,
      role: person.role,
      scope_kind: known ? person.scope : 'city',
      scope_code: known ? (person.code ?? '') : '',
    })
    .execute()
  if (person.persona === true)
    await db
      .insertInto('identities')
      .values({ issuer: demoIssuer, subject: person.role, staff_id: id })
      .execute()
  return id
}

const daysFrom = (now: Date, days: number) =>
  dayIn('Europe/Madrid', new Date(now.getTime() + days * 86_400_000))
