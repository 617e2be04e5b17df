import { sql } from 'kysely'
import type { z } from 'zod'
import { SheetSession, type AttendanceSheet } from '#domain/activities/attendance-sheet.ts'
import { Texts, textIn } from '#domain/activities/texts.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Language } from '#domain/session.ts'
import { wall } from '../activities/wall-clock.ts'
import type { Db } from '../db/database.ts'
import { readRegistrations } from './list-read.ts'

const Row = SheetSession.omit({ sensitive: true }).extend({ texts: Texts })

type Where = { space: string; occurrence: string }

/** A session with whoever has a seat in it, by name: those who wait are not at the door. */
export async function readSheet(
  asked: { db: Db; now: Date },
  where: Where,
  { blank, language }: { blank: number; language: Language },
): Promise<AttendanceSheet> {
  const { texts, ...session } = await sessionOf(asked.db, where)
  const { items, sensitive } = await readRegistrations(asked, { of: 'session', ...where })
  const people = items
    .filter(({ state }) => state === 'confirmed')
    .map(({ person, companions }) => ({ shown: person?.shown ?? null, companions }))
    .toSorted((one, other) => (one.shown ?? '').localeCompare(other.shown ?? '', 'ca'))
  return { ...session, title: textIn(texts, language).text.title, sensitive, people, blank }
}

async function sessionOf(db: Db, { space, occurrence }: Where): Promise<z.infer<typeof Row>> {
  const { rows } = await sql`
    select ${wall('o.start_local')} as start, ${wall('o.end_local')} as "end", s.name as space,
      coalesce(r.name, o.meeting_point ->> 'words') as place, coalesce(o.texts, a.texts) as texts,
      coalesce((select jsonb_agg(coalesce(p.name, x.name) order by coalesce(p.name, x.name))
        from occurrence_facilitators f left join staff p on p.id = f.staff_id
        left join facilitators x on x.id = f.facilitator_id
        where f.occurrence_id = o.id), '[]') as facilitators
    from occurrences o join activities a on a.id = o.activity_id join spaces s on s.id = o.space_id
    left join rooms r on r.id = o.room_id
    where o.id = ${occurrence}::uuid and o.space_id = ${space}::uuid`.execute(db)
  if (rows[0] === undefined) throw new Refusal('activities/unknown-occurrence')
  return Row.parse(rows[0])
}
