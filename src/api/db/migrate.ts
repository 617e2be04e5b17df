import { appRole, schema } from './database.ts'

/** One SQL file. Applied once, in the order of names, and never changed afterwards. */
export type Migration = { name: string; sql: string }

/** One connection of the owner; `script` may hold several statements. */
export type OwnerConnection = {
  script: (sql: string) => Promise<unknown>
  rows: (sql: string) => Promise<Record<string, unknown>[]>
}

export type Migrated = { applied: string[]; all: string[] }

/** Holds off other processes that migrate the same database; the number only has to be the desk's own. */
const lock = 7_311_941

const foundation = `
do $$ begin
  -- An administrator may have made it, where the owner may not make roles.
  if not exists (select from pg_roles where rolname = '${appRole}') then
    create role ${appRole} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
create schema if not exists ${schema};
revoke all on schema public from public;
grant usage on schema ${schema} to ${appRole};
create table if not exists ${schema}.migrations (
  name text primary key,
  applied_at timestamptz not null default now()
);
grant select on ${schema}.migrations to ${appRole};
`

/**
 * Brings a database up to date, as its owner. Each file is one transaction; a file that fails
 * leaves nothing behind and stops the rest.
 */
export async function migrate(
  owner: OwnerConnection,
  migrations: readonly Migration[],
): Promise<Migrated> {
  await owner.rows(`select pg_advisory_lock(${lock})`)
  try {
    await owner.script(foundation)
    const rows = await owner.rows(`select name from ${schema}.migrations`)
    const present = new Set(rows.map((row) => (typeof row.name === 'string' ? row.name : '')))
    const unknown = [...present].find((name) => !migrations.some((file) => file.name === name))
    if (unknown !== undefined)
      throw new Error(`The database is newer than this program: it has ${unknown}.`)
    const missing = migrations
      .filter((file) => !present.has(file.name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    for (const { name, sql } of missing) {
      try {
        await owner.script(
          `begin; set local search_path to ${schema}, pg_catalog; ${sql}
           ; insert into ${schema}.migrations (name) values ('${name.replaceAll("'", "''")}'); commit;`,
        )
      } catch (error) {
        await owner.script('rollback')
        throw new Error(`Migration ${name} failed and was undone.`, { cause: error })
      }
    }
    return { applied: missing.map((file) => file.name), all: migrations.map((file) => file.name) }
  } finally {
    await owner.rows(`select pg_advisory_unlock(${lock})`)
  }
}

/** Whether the running role finds every migration applied. */
export function pending(migrations: readonly Migration[], applied: readonly string[]): string[] {
  return migrations.map((file) => file.name).filter((name) => !applied.includes(name))
}
