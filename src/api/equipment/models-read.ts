import { sql } from 'kysely'
import { z } from 'zod'
import { Model } from '#domain/equipment/catalogue.ts'
import { wordsOf } from '#domain/equipment/list.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { modelsOfWords } from './item-search.ts'

type Wanted = {
  id?: string
  type?: string | undefined
  search?: string | undefined
  retired?: boolean | undefined
  after?: readonly (string | number)[] | null
  limit: number
}

const Row = z.object({ sortName: z.string(), model: Model })

/** Models by maker and name, each with how many items there are that are not retired. */
export async function readModels(db: Db, wanted: Wanted): Promise<z.infer<typeof Row>[]> {
  const { type = null, search = '', retired = null, after = null, limit } = wanted
  const ids =
    wanted.id === undefined
      ? search === ''
        ? null
        : await modelsOfWords(db, wordsOf(search))
      : [wanted.id]
  const name = sql`plain(m.maker || ' ' || m.name)`
  const { rows } = await sql`
    with page as materialized (
      select m.id, ${name} as "sortName" from models m
      where (${type}::uuid is null or m.type_id = ${type}::uuid)
        and (${ids}::uuid[] is null or m.id = any(${ids}::uuid[]))
        and (${retired}::boolean is null or (m.retired_on is not null) = ${retired}::boolean)
        and (${after === null}::boolean
             or (${name}, m.id) > (${String(after?.[0])}::text, ${after === null ? null : String(after[1])}::uuid))
      order by ${name}, m.id limit ${limit}::integer)
    select page."sortName", json_build_object(
      'id', m.id,
      'type', json_build_object('id', t.id,
        'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)),
      'maker', m.maker, 'name', m.name, 'reference', m.reference, 'maxUserKg', m.max_user_kg,
      'accessories', m.accessories,
      'recall', case when m.recalled_on is null then null
        else json_build_object('on', m.recalled_on, 'reason', m.recall_reason) end,
      'retiredOn', m.retired_on,
      'items', (select count(*)::integer from items i where i.model_id = m.id and i.state <> 'retired'),
      'version', m.version) as model
    from page join models m on m.id = page.id join product_types t on t.id = m.type_id
    order by page."sortName", m.id`.execute(db)
  return rows.map((row) => Row.parse(row))
}

export async function readModel(db: Db, id: string): Promise<Model> {
  const [row] = await readModels(db, { id, limit: 1 })
  if (row === undefined) throw new Refusal('equipment/unknown-model')
  return row.model
}
