import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import type { Staff } from '#domain/staff.ts'
import { Staff as StaffShape } from '#domain/staff.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from './db/database.ts'
import { literally } from './like.ts'

type Wanted = {
  id?: string
  search?: string
  active?: boolean
  after?: readonly (string | number)[] | null
  limit: number
  today: Day
}

const Row = z.object({ staff: StaffShape, sortName: z.string() })

/** Staff by name, each with grants and the covers that have not ended. */
export async function listStaff(db: Db, wanted: Wanted): Promise<z.infer<typeof Row>[]> {
  const { id = null, active = null, after = null, limit, today } = wanted
  const search = wanted.search === undefined ? null : literally(wanted.search)
  const { rows } = await sql<{ staff: unknown; sortName: string }>`
    select
      plain(s.name) as "sortName",
      json_build_object(
        'id', s.id, 'name', s.name, 'email', s.email, 'language', s.language,
        'active', s.deactivated_at is null,
        'lastSeenAt', to_char(s.last_seen_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'version', s.version,
        'grants', coalesce((
          select json_agg(json_build_object('role', g.role, 'scope',
              case g.scope_kind when 'city' then json_build_object('kind', 'city')
              else json_build_object('kind', g.scope_kind, 'code', g.scope_code) end)
            order by g.role, g.scope_kind, g.scope_code)
          from grants g where g.staff_id = s.id), '[]'),
        'covers', coalesce((
          select json_agg(json_build_object('id', c.id, 'from', c.from_on, 'until', c.until_on,
              'covering', json_build_object('id', covering.id, 'name', covering.name))
            order by c.from_on, c.id)
          from covers c join staff covering on covering.id = c.covering_id
          where c.absent_id = s.id and c.until_on > ${today}::date), '[]')
      ) as staff
    from staff s
    where (${id}::uuid is null or s.id = ${id}::uuid)
      and (${search}::text is null or s.search like '%' || plain(${search}::text) || '%')
      and (${active}::boolean is null or (s.deactivated_at is null) = ${active}::boolean)
      and (${after === null}::boolean
           or (plain(s.name), s.id) > (${String(after?.[0])}::text, ${after === null ? null : String(after[1])}::uuid))
    order by plain(s.name), s.id
    limit ${limit}`.execute(db)
  return rows.map((row) => Row.parse(row))
}

export async function oneStaff(db: Db, id: string, today: Day): Promise<Staff> {
  const [row] = await listStaff(db, { id, limit: 1, today })
  if (row === undefined) throw new Refusal('people/unknown')
  return row.staff
}
