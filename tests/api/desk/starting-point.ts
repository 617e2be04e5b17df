import { z } from 'zod'
import { schema } from '#api/db/database.ts'
import type { OwnerConnection } from '#api/db/migrate.ts'

const Table = z.object({
  name: z.string(),
  columns: z.string(),
  refers: z.array(z.string()),
  /** It refuses what the way back does, or would note it. */
  watched: z.boolean(),
})

/** What an installation keeps through everything. */
const lasting = ['migrations', 'installation', 'settings']

/**
 * Remembers what the tables hold now, and returns the way back: a few milliseconds before each
 * test. Found from the catalogue, so that a table of tomorrow is emptied as well.
 */
export async function startingPoint(owner: OwnerConnection): Promise<() => Promise<void>> {
  const tables = await readTables(owner)
  await owner.script(`create schema starting_point;
    ${tables.map(({ name }) => `create table starting_point.${name} as table ${schema}.${name};`).join('\n')}`)
  const full = []
  for (const table of tables) {
    const rows = await owner.rows(`select from starting_point.${table.name} limit 1`)
    if (rows.length > 0) full.push(table)
  }
  const watched = tables.filter((table) => table.watched)
  const script = `begin;
    ${watched.map(({ name }) => `alter table ${schema}.${name} disable trigger user;`).join('\n')}
    ${tables
      .toReversed()
      .map(({ name }) => `delete from ${schema}.${name};`)
      .join('\n')}
    update ${schema}.settings set settings = '{}', version = 1 where version > 1;
    ${full
      .map(
        ({ name, columns }) => `insert into ${schema}.${name} (${columns}) overriding system value
          select ${columns} from starting_point.${name};`,
      )
      .join('\n')}
    ${watched.map(({ name }) => `alter table ${schema}.${name} enable trigger user;`).join('\n')}
    commit;`
  return async () => {
    await owner.script(script)
  }
}

/** Every table, after those that it refers to. */
async function readTables(owner: OwnerConnection) {
  const rows = await owner.rows(`
    select c.relname as name,
      (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and a.attgenerated = '' and not a.attisdropped) as columns,
      coalesce((select json_agg(t.relname) from pg_constraint f join pg_class t on t.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and t.oid <> c.oid), '[]') as refers,
      exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as watched
    from pg_class c
    where c.relnamespace = '${schema}'::regnamespace and c.relkind = 'r'
    order by c.relname`)
  const waiting = rows.map((row) => Table.parse(row)).filter(({ name }) => !lasting.includes(name))
  const ordered: typeof waiting = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ refers }) =>
      refers.every((name) => !waiting.some((table) => table.name === name)),
    )
    ordered.push(...waiting.splice(Math.max(next, 0), 1))
  }
  return ordered
}
