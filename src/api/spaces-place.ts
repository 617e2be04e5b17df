import { Refusal } from '#domain/refusal.ts'
import { sectionAt } from '#domain/section-shapes.ts'
import type { Db } from './db/database.ts'
import { shapesOfCity } from './section-shapes.ts'

type Point = { lon: number; lat: number }

/** The section in which a point lies; refused outside of the city. */
export async function sectionOfPoint(db: Db, { lon, lat }: Point): Promise<string> {
  const position = sectionAt(await shapesOfCity(db), lon, lat)
  const section = await db
    .selectFrom('sections')
    .select('id')
    .where('position', '=', position)
    .executeTakeFirst()
  if (section === undefined) throw new Refusal('territories/outside-the-city', { lon, lat })
  return section.id
}

/** The island that holds a section in the plan in force; null where none does. */
export async function islandOfSection(db: Db, sectionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('plan_sections')
    .innerJoin('plans', 'plans.id', 'plan_sections.plan_id')
    .select('plan_sections.island_id')
    .where('plans.state', '=', 'adopted')
    .where('section_id', '=', sectionId)
    .executeTakeFirst()
  return row?.island_id ?? null
}
