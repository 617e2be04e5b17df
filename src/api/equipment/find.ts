import { sql } from 'kysely'
import { z } from 'zod'
import { DeskFindings } from '#domain/equipment/find.ts'
import type { Db } from '../db/database.ts'
import { literally } from '../like.ts'

const each = 6

/** What letters in the desk's box can mean at this space: a part of a tag, a loan's number, a kind of thing. */
export async function findAtDesk(db: Db, space: string, letters: string): Promise<DeskFindings> {
  const words = literally(letters)
  const tagPart = letters.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  const items =
    tagPart.length < 3
      ? []
      : (
          await sql`
    select i.tag, i.state, json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en) as names,
      trim(m.maker || ' ' || m.name) as model, i.space_id = ${space}::uuid as here
    from items i join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    where i.tag like '%' || ${tagPart} || '%' and i.state <> 'retired'
    order by i.space_id <> ${space}::uuid, i.tag limit ${each}`.execute(db)
        ).rows
  const loans =
    tagPart.length < 3
      ? []
      : (
          await sql`
    select l.id, l.ref, l.closed_at is not null as closed,
      (select count(*) from claims c where c.loan_id = l.id and c.state = 'active') as out
    from loans l where l.ref like ${tagPart} || '%' and l.space_id = ${space}::uuid
    order by l.closed_at is not null, l.ref limit ${each}`.execute(db)
        ).rows
  const { rows: models } = await sql`
    with found as (
      select m.id, m.type_id, trim(m.maker || ' ' || m.name) as name,
        greatest(word_similarity(plain(${words}), m.search), word_similarity(plain(${words}), t.search)) as likeness
      from models m join product_types t on t.id = m.type_id
      where m.retired_on is null
        and (m.search like '%' || plain(${words}) || '%' or t.search like '%' || plain(${words}) || '%'
          or word_similarity(plain(${words}), m.search) > 0.5 or word_similarity(plain(${words}), t.search) > 0.5)),
    counted as (
      select f.*, (select count(*) from items i
          where i.model_id = f.id and i.state = 'available' and i.space_id = ${space}::uuid) as free,
        (select min(i.tag) from items i
          where i.model_id = f.id and i.state = 'available' and i.space_id = ${space}::uuid) as tag
      from found f)
    select c.id, c.name, c.free as "freeHere", c.tag as "freeTag",
      json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en) as type
    from counted c join product_types t on t.id = c.type_id
    order by c.free = 0, c.likeness desc, c.name limit ${each}`.execute(db)
  return z.object({ ...DeskFindings.shape }).parse({ items, loans, models })
}
