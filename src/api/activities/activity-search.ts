import { sql } from 'kysely'
import { z } from 'zod'
import type { LocalTime } from '#domain/activities/local-time.ts'
import { Id } from '#domain/identifier.ts'
import type { Db } from '../db/database.ts'
import { literally } from '../like.ts'

type Wanted = { q: string; language: 'ca' | 'es' | 'en'; now: LocalTime; most: number }

const Found = z.array(z.object({ id: Id, name: z.string(), hint: z.string() }))

/** Activities by a title in any language: what is still to come first, what was cancelled last. */
export async function activitiesByTitle(db: Db, { q, language, now, most }: Wanted) {
  const { rows } = await sql`
    select a.id, coalesce(a.texts #>> array[${language}::text, 'title'], a.texts #>> '{ca,title}') as name,
      s.name as hint
    from activities a join spaces s on s.id = a.space_id
    where a.search like '%' || plain(${literally(q)}) || '%'
    order by a.status = 'cancelled',
      exists (select from occurrences o where o.activity_id = a.id
        and o.start_local > ${now}::timestamp and o.status <> 'cancelled') desc,
      a.search like plain(${literally(q)}) || '%' desc, length(a.search), name, s.name, a.id
    limit ${most}`.execute(db)
  return Found.parse(rows).map((hit) => ({ kind: 'activity', ...hit }))
}
