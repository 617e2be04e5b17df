import { sql } from 'kysely'
import type { CheckedPadro, FiguresInForce } from '#domain/city-padro.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from './db/database.ts'

/** The figures that count today, and what was decided with those before. */
export async function figuresInForce(db: Db): Promise<FiguresInForce> {
  const city = await db
    .selectFrom('city')
    .select(['municipality', 'population_on as on'])
    // Whoever applies figures first lets the next one see them.
    .forUpdate()
    .executeTakeFirst()
  if (city === undefined) throw new Refusal('city/none')
  const people = await db
    .selectFrom('section_people')
    .select(['section_id as id', 'people'])
    .where('population_on', '=', city.on)
    .orderBy('section_id')
    .execute()
  const days = await db.selectFrom('section_people').select('population_on').distinct().execute()
  const decisions = await db
    .selectFrom('section_crosswalk')
    .distinctOn('code')
    .select(['code', 'to_section as to'])
    .orderBy('code')
    .orderBy('population_on', 'desc')
    .execute()
  return { ...city, people, days: days.map((row) => row.population_on), decisions }
}

/** Writes the checked figures of a day, with what was decided about codes, and lets them count. */
export async function writeFigures(db: Db, { report, figures }: CheckedPadro): Promise<void> {
  const { on } = report
  if (on === null) throw new Refusal('city/figures-refused', { findings: ['no-date'] })
  await sql`
    insert into section_people (population_on, section_id, people)
    select ${on}::date, id, people
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as f(id text, people integer)`.execute(
    db,
  )
  const crosswalk = (['came', 'went'] as const).flatMap((change) =>
    report[change].map(({ code, people, decision }) => ({
      code,
      change,
      to_section: decision?.to ?? null,
      people,
    })),
  )
  await sql`
    insert into section_crosswalk (population_on, code, change, to_section, people)
    select ${on}::date, code, change, to_section, people
    from jsonb_to_recordset(${JSON.stringify(crosswalk)}::jsonb)
      as w(code text, change text, to_section text, people integer)`.execute(db)
  if (report.becomesCurrent) await db.updateTable('city').set({ population_on: on }).execute()
}
