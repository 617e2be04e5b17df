import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { checkWall, wallChecks, type WallCheck } from '#api/wall.ts'
import { checkPostgres } from '#api/node/readiness.ts'
import { migrationFiles } from '#api/node/migration-files.ts'
import { openPostgres } from '#api/node/postgres-database.ts'
import { desk } from './desk/desk.ts'
import { postgresUrl, urlOf } from './desk/test-database.ts'

const failing = async () => (await checkWall(desk.db)).filter((finding) => !finding.holds)

test('the wall stands', async () => {
  expect(await checkWall(desk.db)).toEqual(
    wallChecks.map((check) => ({ check, holds: true, offenders: [] })),
  )
})

type Mutant = {
  check: WallCheck
  offender: string
  /** What breaks the wall, as the owner of the database or as the desk itself. */
  plant: { asOwner?: string; asDesk?: string }
  undo: string
}

const databaseWide = (statement: string) =>
  `do $$ begin execute format('${statement}', current_database()); end $$`

const mutants: Record<string, Mutant> = {
  'a function that lends its owner’s rights': {
    check: 'no-borrowed-rights',
    offender: 'planted',
    plant: {
      asOwner: `create function taulell.planted() returns bigint language sql security definer
        as 'select count(*) from taulell.staff'`,
    },
    undo: 'drop function taulell.planted()',
  },
  'a view that reads with its owner’s rights': {
    check: 'no-borrowed-rights',
    offender: 'planted',
    plant: { asOwner: 'create view taulell.planted as select name from taulell.staff' },
    undo: 'drop view taulell.planted',
  },
  'a view whose reader’s rights were switched off': {
    check: 'no-borrowed-rights',
    offender: 'planted',
    plant: {
      asOwner: `create view taulell.planted with (security_invoker=true) as select 1 as one;
        alter view taulell.planted set (security_invoker=false)`,
    },
    undo: 'drop view taulell.planted',
  },
  'a right to change the audit': {
    check: 'audit-is-append-only',
    offender: 'update',
    plant: { asOwner: 'grant update on taulell.audit to taulell_app' },
    undo: 'revoke update on taulell.audit from taulell_app',
  },
  'a right to change one column of the audit': {
    check: 'audit-is-append-only',
    offender: 'update',
    plant: { asOwner: 'grant update (facts) on taulell.audit to taulell_app' },
    undo: 'revoke update (facts) on taulell.audit from taulell_app',
  },
  'a right to empty the audit, given to everyone': {
    check: 'audit-is-append-only',
    offender: 'truncate',
    plant: { asOwner: 'grant truncate on taulell.audit to public' },
    undo: 'revoke truncate on taulell.audit from public',
  },
  'a table that the desk owns': {
    check: 'owns-nothing',
    offender: 'planted',
    plant: {
      asOwner: 'grant create on schema taulell to taulell_app',
      asDesk: 'create table taulell.planted (id integer)',
    },
    undo: 'drop table taulell.planted; revoke create on schema taulell from taulell_app',
  },
  'a function that the desk owns': {
    check: 'owns-nothing',
    offender: 'planted',
    plant: {
      asOwner: 'grant create on schema taulell to taulell_app',
      asDesk: `create function taulell.planted() returns integer language sql as 'select 1'`,
    },
    undo: 'drop function taulell.planted(); revoke create on schema taulell from taulell_app',
  },
  'a right to make tables': {
    check: 'no-foreign-rights',
    offender: 'taulell',
    plant: { asOwner: 'grant create on schema taulell to taulell_app' },
    undo: 'revoke create on schema taulell from taulell_app',
  },
  'a right in another schema': {
    check: 'no-foreign-rights',
    offender: 'elsewhere.planted',
    plant: {
      asOwner: `create schema elsewhere; create table elsewhere.planted (id integer);
        grant select on elsewhere.planted to taulell_app`,
    },
    undo: 'drop schema elsewhere cascade',
  },
  'a right on one column in another schema': {
    check: 'no-foreign-rights',
    offender: 'elsewhere.planted',
    plant: {
      asOwner: `create schema elsewhere; create table elsewhere.planted (id integer);
        grant select (id) on elsewhere.planted to public`,
    },
    undo: 'drop schema elsewhere cascade',
  },
  'a right to make schemas': {
    check: 'no-foreign-rights',
    offender: 'the whole database',
    plant: { asOwner: databaseWide('grant create on database %I to taulell_app') },
    undo: databaseWide('revoke create on database %I from taulell_app'),
  },
  'a table of conversations': {
    check: 'no-conversations',
    offender: 'conversations.id',
    plant: {
      asOwner: `create table taulell.conversations (id integer);
        grant select on taulell.conversations to taulell_app`,
    },
    undo: 'drop table taulell.conversations',
  },
  'a table of conversations that the desk may not even read': {
    check: 'no-conversations',
    offender: 'conversations.id',
    plant: { asOwner: 'create table taulell.conversations (id integer)' },
    undo: 'drop table taulell.conversations',
  },
  'a column that could hold a thread': {
    check: 'no-conversations',
    offender: 'outbox.thread_id',
    plant: { asOwner: 'alter table taulell.outbox add column thread_id uuid' },
    undo: 'alter table taulell.outbox drop column thread_id',
  },
}

/** Only a superuser grants these, and only the embedded database's owner is one. */
if (postgresUrl === '')
  mutants['a right to read files of the server'] = {
    check: 'no-superuser',
    offender: 'pg_read_server_files',
    plant: { asOwner: 'grant pg_read_server_files to taulell_app' },
    undo: 'revoke pg_read_server_files from taulell_app',
  }

let mend: string | null = null
afterEach(async () => {
  if (mend !== null) await desk.owner.script(mend)
  mend = null
})

test.each(Object.entries(mutants))('%s is seen', async (_, { check, offender, plant, undo }) => {
  await desk.owner.script(plant.asOwner ?? '')
  mend = undo
  if (plant.asDesk !== undefined) await sql.raw(plant.asDesk).execute(desk.db)
  const finding = (await failing()).find((one) => one.check === check)
  expect(finding?.offenders).toContain(offender)
  await desk.owner.script(undo)
  mend = null
  expect(await failing()).toEqual([])
})

test.skipIf(postgresUrl === '')(
  'a desk that runs as the owner is seen, and does not start outside a demo',
  async () => {
    const name = new URL(desk.url ?? '').pathname.slice(1)
    const asOwner = openPostgres(urlOf(name), desk.host.log)
    try {
      const broken = (await checkWall(asOwner.database.db)).filter((finding) => !finding.holds)
      expect(broken.map(({ check }) => check)).toEqual(
        expect.arrayContaining(['owns-nothing', 'no-superuser', 'audit-is-append-only']),
      )
      const starting = checkPostgres(asOwner.database, {
        migrations: await migrationFiles(),
        demo: false,
        log: desk.host.log,
      })
      await expect(starting).rejects.toThrow(/DATABASE_URL names a role that owns/)
    } finally {
      await asOwner.close()
    }
  },
)

test.skipIf(postgresUrl === '')('a desk that runs as its own role may start', async () => {
  const migrations = await migrationFiles()
  await checkPostgres(desk.database, { migrations, demo: false, log: desk.host.log })
  expect(desk.lines).toEqual([])
})

test.skipIf(postgresUrl === '')(
  'a database that lacks a migration says which, and what to do',
  async () => {
    const migrations = [...(await migrationFiles()), { name: '9999_later.sql', sql: '' }]
    const starting = checkPostgres(desk.database, { migrations, demo: true, log: desk.host.log })
    await expect(starting).rejects.toThrow(
      /not up to date \(9999_later\.sql\)\. Run `npm run db:migrate`/,
    )
  },
)
