import { sql, type RawBuilder } from 'kysely'

/** A moment of the wall clock as it is told, `2027-03-29T18:00`, where it stands inside of JSON. */
export const wall = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD"T"HH24:MI')`

/** Likewise several of them. */
export const walls = (column: string): RawBuilder<string[]> =>
  sql<
    string[]
  >`to_jsonb(array(select to_char(t, 'YYYY-MM-DD"T"HH24:MI') from unnest(${sql.ref(column)}) t))`
