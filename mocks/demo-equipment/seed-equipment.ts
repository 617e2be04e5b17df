import type { Db } from '#api/db/database.ts'
import { demoBank } from './bank.ts'
import { demoCalendar, dayOf, type DemoCalendar } from './calendar.ts'
import type { DemoModel } from './demo-catalogue.ts'
import { demoPlaces } from './demo-places.ts'
import type { Life } from './life.ts'
import { writeCare } from './write-care.ts'
import { writeCatalogue } from './write-catalogue.ts'
import { writeLending } from './write-lending.ts'
import { writeRows } from './write-rows.ts'

/** The bank of the demo city: what its spaces lend and a year of lending it, dated from now. */
export async function seedEquipment(db: Db, now: Date): Promise<void> {
  const calendar = demoCalendar(now)
  const spaces = await demoPlaces(db, calendar)
  if (spaces.length === 0) return
  const bank = demoBank(calendar, spaces)
  const recalledAt = bank.events.find(({ kind }) => kind === 'recalled')?.at ?? 0
  const models = await writeCatalogue(db, calendar.day(dayOf(recalledAt)))
  await writeItems(db, bank.lives, { calendar, models })
  await writeLending(db, bank, calendar)
  await writeCare(db, bank, calendar, models)
}

type Known = { calendar: DemoCalendar; models: ReadonlyMap<DemoModel, string> }

async function writeItems(
  db: Db,
  lives: readonly Life[],
  { calendar, models }: Known,
): Promise<void> {
  await writeRows(
    db,
    'items',
    itemColumns,
    lives.map((life) => {
      const last = life.events.at(-1)
      const isRetired = life.state === 'retired'
      return {
        id: life.id,
        tag: life.tag,
        model_id: models.get(life.model) ?? null,
        home_space_id: life.home.id,
        space_id: life.space.id,
        place: life.place,
        state: life.state,
        condition: life.condition,
        serial: life.serial,
        acquisition: life.acquisition,
        acquired_on: calendar.day(life.acquired),
        next_inspection_on: life.nextInspection === null ? null : calendar.day(life.nextInspection),
        retired_on: isRetired ? calendar.day(dayOf(life.at)) : null,
        retired_because: isRetired ? (last?.facts['because'] ?? null) : null,
        created_at: calendar.instant(life.events[0]?.at ?? life.at),
        version: life.events.length,
      }
    }),
  )
}

const itemColumns = {
  id: 'uuid',
  tag: 'text',
  model_id: 'uuid',
  home_space_id: 'uuid',
  space_id: 'uuid',
  place: 'text',
  state: 'text',
  condition: 'text',
  serial: 'text',
  acquisition: 'text',
  acquired_on: 'date',
  next_inspection_on: 'date',
  retired_on: 'date',
  retired_because: 'text',
  created_at: 'timestamptz',
  version: 'integer',
}
