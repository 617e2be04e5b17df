import { sql } from 'kysely'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

const Colleague = z.object({ id: z.string(), name: z.string() })
type Colleague = z.infer<typeof Colleague>

/** Who gives appointments at a space: its professionals, those of its district and of the city. */
export async function colleaguesAt(db: Db, space: string): Promise<Colleague[]> {
  const { rows } = await sql`
    select s.id, s.name from staff s
    where s.deactivated_at is null and exists (
      select from grants g where g.staff_id = s.id and g.role = 'professional'
        and (g.scope_kind = 'city' or g.scope_kind = 'space' and g.scope_code = ${space}
          or g.scope_kind = 'district' and g.scope_code = (
            select c.district from spaces p join sections c on c.id = p.section_id
            where p.id = ${space}::uuid)))
    order by plain(s.name), s.id`.execute(db)
  return z.array(Colleague).parse(rows)
}

/** Refuses whoever is no professional of the space; one's own agenda is one's own everywhere. */
export async function mustServe(
  db: Db,
  { space, staff, reader }: { space: string; staff: string; reader: string },
): Promise<void> {
  if (staff === reader) return
  const colleagues = await colleaguesAt(db, space)
  if (!colleagues.some(({ id }) => id === staff)) throw new Refusal('people/unknown')
}
