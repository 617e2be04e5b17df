import { dayIn, daysAfter, weekdayOf, type Day } from '#domain/day.ts'
import { localIn } from '#domain/activities/local-time.ts'
import type { Db } from '#api/db/database.ts'
import { demoChances } from '../demo-equipment/chances.ts'
import { writeRows } from '../demo-equipment/write-rows.ts'
import { demoHolidays } from '../demo-holidays.ts'
import { demoAppointments, demoAvailability } from './agenda.ts'
import { demoAttending } from './attending.ts'
import { demoLedger } from './ledger.ts'
import { addDemoPlaces } from './places.ts'
import { demoSeason } from './season.ts'
import { writeAgenda, writeAttending, writeSeason } from './write-season.ts'

const zone = 'Europe/Madrid'

/** The programme of the demo city: a season of every space, who comes, and its professionals' agendas. */
export async function seedActivities(db: Db, now: Date): Promise<void> {
  const chances = demoChances(4711)
  const today = dayIn(zone, now)
  const closed = await seedHolidays(db, today)
  const places = await addDemoPlaces(db, chances)
  if (places.length === 0) return
  const ledger = demoLedger()
  const local = localIn(zone, now)
  const season = demoSeason({ chances, ledger, today, closed }, places)
  await writeSeason(db, season, now)
  const people = await peopleBySpace(db)
  const known = season.map((activity) => ({
    activity,
    people: people.get(activity.space.id) ?? [],
  }))
  const attending = demoAttending({ chances, now, local }, known)
  await writeAttending(db, attending, now)
  const world = { chances, ledger, today, local, closed }
  await writeAgenda(db, {
    appointments: places.flatMap((space) =>
      demoAppointments(world, space, people.get(space.id) ?? []),
    ),
    availability: places.flatMap((space) => demoAvailability(space, today)),
    absences: places.flatMap(({ staffId }, i) =>
      staffId === null
        ? []
        : [training(staffId, daysAfter(today, 9 + i - weekdayOf(daysAfter(today, i))))],
    ),
  })
}

/** A course on a Wednesday afternoon, where nothing else is held. */
function training(staffId: string, day: Day) {
  const wednesday = daysAfter(day, 2 - weekdayOf(day))
  return {
    staff_id: staffId,
    start_local: `${wednesday}T20:00`,
    end_local: `${wednesday}T21:30`,
    zone,
    because: 'training',
  }
}

async function seedHolidays(db: Db, today: Day): Promise<ReadonlySet<Day>> {
  const year = Number(today.slice(0, 4))
  const all = demoHolidays(today)
  await writeRows(
    db,
    'holidays',
    {
      from_on: 'date',
      until_on: 'date',
      scope: 'text',
      name_ca: 'text',
      name_es: 'text',
      name_en: 'text',
      closes: 'boolean',
      source: 'text',
    },
    all.map(({ from, until, scope, names, closes }) => ({
      from_on: from,
      until_on: until,
      scope,
      name_ca: names.ca,
      name_es: names.es,
      name_en: names.en,
      closes,
      source: '',
    })),
  )
  const christmas = ['12-24', '12-25', '12-26'].map((day) => `${year}-${day}`)
  return new Set([...all.filter(({ closes }) => closes).map(({ from }) => from), ...christmas])
}

/** Who is known at each space and may be registered: whoever has an e-mail or a telephone, which is everybody. */
async function peopleBySpace(db: Db): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('borrowers')
    .select(['id', 'space_id'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  const by = new Map<string, string[]>()
  for (const { id, space_id } of rows) by.set(space_id, [...(by.get(space_id) ?? []), id])
  return by
}
