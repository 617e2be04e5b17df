import { dayIn, daysAfter, weekdayOf, type Day } from '#domain/day.ts'
import { OpeningHours, type Interval, type Week } from '#domain/opening-hours.ts'
import { Accessibility } from '#domain/space.ts'
import type { Db } from '#api/db/database.ts'

const morning: Interval = { from: '09:30', until: '13:30' }
const evening: Interval = { from: '16:00', until: '20:00' }
const saturday: Interval = { from: '10:00', until: '13:00' }

/** Hours that spaces of this kind keep: every morning, and some evenings or a Saturday. */
const weeks: readonly Week[] = [
  [[morning, evening], [morning], [morning, evening], [morning], [morning], [], []],
  [[morning], [morning, evening], [morning], [morning, evening], [morning], [], []],
  [
    [morning, evening],
    [morning, evening],
    [morning],
    [morning, evening],
    [morning],
    [saturday],
    [],
  ],
  [[morning], [morning], [morning, evening], [morning, evening], [morning], [saturday], []],
]
/** A second building works on other days than the first. */
const secondWeek: Week = [[], [evening], [], [morning, evening], [], [saturday], []]
const summer: Week = [[morning], [morning], [morning], [morning], [morning], [], []]

const rooms = [
  { name: 'Sala gran', capacity: 40, accessible: 'yes' },
  { name: 'Despatx d’atenció', capacity: 4, accessible: 'yes' },
  { name: 'Sala de criança', capacity: 16, accessible: 'yes' },
  { name: 'Taller', capacity: 20, accessible: 'no' },
  { name: 'Pati', capacity: 60, accessible: 'unknown' },
] as const

const notes = [
  'L’entrada amb cotxet és pel lateral. El timbre és a mà esquerra.',
  '',
  'Comparteix edifici amb la biblioteca: pregunta al taulell de l’entrada.',
  '',
]

/** What the demo's spaces are to whoever comes; invented, and dated from today. */
export async function seedSpaces(db: Db, now: Date): Promise<void> {
  const today = dayIn('Europe/Madrid', now)
  const spaces = await db
    .selectFrom('spaces')
    .select(['id', 'name', 'principal'])
    .orderBy('name')
    .execute()
  for (const [i, { id, name, principal }] of spaces.entries()) {
    await db
      .updateTable('spaces')
      .set({
        email: emailOf(name),
        notes: notes[i % notes.length] ?? '',
        accessibility: JSON.stringify(accessibility(i)),
        hours: JSON.stringify(hours(i, principal, today)),
      })
      .where('id', '=', id)
      .execute()
    const inside = rooms.slice(0, principal ? 3 + (i % 3) : 2)
    await db
      .insertInto('rooms')
      .values(
        inside.map((room, position) => ({
          ...room,
          id: crypto.randomUUID(),
          space_id: id,
          position,
        })),
      )
      .execute()
  }
}

function emailOf(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  return `${plain.replaceAll(/[^a-z]+/g, '.').replaceAll(/^\.|\.$/g, '')}@taulell.example`
}

function accessibility(i: number) {
  return Accessibility.parse({
    stepFree: i % 6 === 4 ? 'no' : 'yes',
    accessibleToilet: i % 5 === 3 ? 'unknown' : 'yes',
    hearingLoop: i % 3 === 0 ? 'yes' : 'unknown',
    lift: i % 4 === 1 ? 'no' : 'yes',
  })
}

function hours(i: number, principal: boolean, today: Day) {
  const nextMonday = daysAfter(today, 7 - weekdayOf(today))
  const year = today.slice(0, 4)
  const works = { from: nextMonday, until: daysAfter(nextMonday, 2), reason: 'Obres a l’entrada' }
  const holidays = { from: `${year}-12-24`, until: `${year}-12-27`, reason: 'Nadal' }
  const isClear = works.until <= holidays.from || works.from >= holidays.until
  return OpeningHours.parse({
    week: principal ? weeks[i % weeks.length] : secondWeek,
    seasons: principal ? [{ name: 'Estiu', from: '07-01', until: '09-01', week: summer }] : [],
    closures: i % 6 === 2 && isClear ? [works, holidays] : [holidays],
  })
}
