import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Either the pool of the process or the transaction of one request. Handlers are only ever given the latter. */
export type Db = Kysely<Tables>

export type DatabaseKind = 'pglite' | 'postgres'

export type Database = { kind: DatabaseKind; db: Db }

/** The schema that holds everything; nothing of the desk lives outside it. */
export const schema = 'taulell'

/** The role that holds the desk's rights. It owns nothing. */
export const appRole = 'taulell_app'

const wallClock = (text: string) => text.slice(0, 16).replace(' ', 'T')

/**
 * `date` is a calendar day and stays text, as does `timestamp`, a wall clock to the minute: neither is
 * an instant. `bigint` is a count, refused where a number cannot hold it.
 */
export const typeParsers = {
  1082: (text: string) => text,
  1114: wallClock,
  1115: (text: string) => text.match(/\d{4}-[^",}]+/g)?.map(wallClock) ?? [],
  20: (text: string) => {
    const count = Number(text)
    if (!Number.isSafeInteger(count)) throw new RangeError('a count beyond the safe integers')
    return count
  },
}
