import { sql, type RawBuilder } from 'kysely'
import { daysAfter, type Day } from '#domain/day.ts'
import { tagBeyond, wordsOf, type ItemFilter } from '#domain/equipment/list.ts'
import { tagInScan } from '#domain/equipment/tag.ts'
import { ItemState } from '#domain/equipment/item.ts'
import type { Db } from '../db/database.ts'
import { literally } from '../like.ts'
import { dueConditions, type DueConditions } from './item-due.ts'
import { itemsOfFormerTag, itemsOfMistypedTag, modelsOfWords } from './item-search.ts'

type Condition = RawBuilder<unknown>

/** What to ask of `items i`, each of it answered by an index. */
export type ItemConditions = {
  items: Condition[]
  /** The states that can be found at all. */
  states: readonly ItemState[]
  due: DueConditions | null
  /** Whether only what has a day for its inspection can be found. */
  inspected: boolean
  /** Whether nothing is asked of the items themselves but their states. */
  onlyState: boolean
}

/**
 * A filter as conditions on items. Types, islands and words become lists of ids first: what the
 * planner sees are figures, and it chooses well.
 */
export async function conditionsOf(
  db: Db,
  filter: ItemFilter,
  today: Day,
): Promise<ItemConditions> {
  const { search = '', type, model, space, home, island, condition, inspection } = filter
  const tag = tagInScan(search)
  const { states, items } = stateConditions(filter.state ?? [], tag)
  const stated = items.length
  if (search !== '') items.push(await searched(db, search, tag))
  if (type !== undefined) items.push(sql`i.model_id = any(${await modelsOf(db, type)}::uuid[])`)
  if (model !== undefined) items.push(sql`i.model_id = ${model}::uuid`)
  if (space !== undefined) items.push(sql`i.space_id = ${space}::uuid`)
  if (home !== undefined) items.push(sql`i.home_space_id = ${home}::uuid`)
  if (island !== undefined) items.push(sql`i.space_id = any(${await spacesOf(db, island)}::uuid[])`)
  if (condition !== undefined) items.push(sql`i.condition = ${condition}`)
  if (inspection !== undefined)
    items.push(sql`i.next_inspection_on < ${inspectionBefore(inspection, today)}::date`)
  const onlyState = items.length === stated
  const { due: within } = filter
  const due =
    within === undefined
      ? null
      : await dueConditions(db, { within, today }, onlyState ? null : items)
  return { items, states, due, inspected: inspection !== undefined, onlyState }
}

/** Without states, all but the retired, unless the whole tag of one is asked for. */
function stateConditions(wanted: readonly ItemState[], tag: string | null) {
  const lasting = ItemState.options.filter((state) => state !== 'retired')
  if (wanted.length > 0)
    return {
      states: [...new Set(wanted)],
      items: [sql`i.state = any(${[...new Set(wanted)]}::text[])`],
    }
  if (tag === null) return { states: lasting, items: [sql`i.state <> 'retired'`] }
  return {
    states: ItemState.options,
    items: [sql`(i.state <> 'retired' or i.tag = ${tag})`],
  }
}

function inspectionBefore(within: 'overdue' | 'month', today: Day): Day {
  return within === 'overdue' ? today : daysAfter(today, 30)
}

/** Any of: a part of the tag (of one or two signs its beginning: three make one trigram), a former tag, the model or type by words; a slip in the tag where nothing else is meant. */
async function searched(db: Db, search: string, tag: string | null): Promise<Condition> {
  const branches: Condition[] = []
  const models = await modelsOfWords(db, wordsOf(search))
  if (models.length > 0) branches.push(sql`i.model_id = any(${models}::uuid[])`)
  if (/^[0-9a-z]{1,2}$/i.test(search)) branches.push(beginsSo(search.toUpperCase()))
  if (tag !== null) {
    branches.push(sql`i.tag like ${`%${literally(tag)}%`}`)
    const former = await itemsOfFormerTag(db, tag)
    const mistyped =
      models.length === 0 && former.length === 0 ? await itemsOfMistypedTag(db, tag) : []
    const ids = [...former, ...mistyped]
    if (ids.length > 0) branches.push(sql`i.id = any(${ids}::uuid[])`)
  }
  return branches.length === 0 ? sql`false` : sql`(${sql.join(branches, sql` or `)})`
}

function beginsSo(tag: string): Condition {
  const beyond = tagBeyond(tag)
  return beyond === null ? sql`i.tag >= ${tag}` : sql`(i.tag >= ${tag} and i.tag < ${beyond})`
}

async function modelsOf(db: Db, type: string): Promise<string[]> {
  const rows = await db.selectFrom('models').select('id').where('type_id', '=', type).execute()
  return rows.map(({ id }) => id)
}

async function spacesOf(db: Db, island: string): Promise<string[]> {
  const rows = await db.selectFrom('spaces').select('id').where('island_id', '=', island).execute()
  return rows.map(({ id }) => id)
}
