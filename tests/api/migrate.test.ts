import { expect, test } from 'vitest'
import { migrate, pending, type Migration } from '#api/db/migrate.ts'
import { migrationFiles } from '#api/node/migration-files.ts'
import { desk } from './desk/desk.ts'
import { ownerOf, postgresUrl, recreateDatabase } from './desk/test-database.ts'

const files = await migrationFiles()
const names = files.map((file) => file.name)
const migrateTo = (wanted: Migration[]) => desk.asOwner((owner) => migrate(owner, wanted))
const applied = async () =>
  (await desk.owner.rows('select name from taulell.migrations order by name')).map(
    ({ name }) => name,
  )

test('every file has been applied, once, in the order of names', async () => {
  expect(names).toEqual(names.toSorted())
  expect(await applied()).toEqual(names)
  expect(pending(files, names)).toEqual([])
})

test('a database that is up to date is left as it is', async () => {
  const before = await desk.owner.rows('select * from taulell.migrations order by name')
  expect(await migrateTo(files)).toEqual({ applied: [], all: names })
  expect(await desk.owner.rows('select * from taulell.migrations order by name')).toEqual(before)
})

test('a new file is applied to what is there, and only once', async () => {
  const later = {
    name: '9999_later.sql',
    sql: "create table later (id integer); comment on table later is 'a;b';",
  }
  try {
    expect(pending([...files, later], names)).toEqual([later.name])
    expect((await migrateTo([...files, later])).applied).toEqual([later.name])
    expect((await migrateTo([...files, later])).applied).toEqual([])
    expect(await desk.owner.rows('select * from taulell.later')).toEqual([])
  } finally {
    await desk.owner.script(`drop table taulell.later;
      delete from taulell.migrations where name = '9999_later.sql'`)
  }
})

test('a file that fails leaves nothing behind and stops those after it', async () => {
  const broken = { name: '9998_broken.sql', sql: 'create table half (id integer); select 1/0;' }
  const after = { name: '9999_after.sql', sql: 'create table after_it (id integer);' }
  const migrating = migrateTo([...files, broken, after])
  await expect(migrating).rejects.toThrow('Migration 9998_broken.sql failed and was undone.')
  expect(await applied()).toEqual(names)
  const left = "select relname from pg_class where relname in ('half', 'after_it')"
  expect(await desk.owner.rows(left)).toEqual([])
})

test('after a failure the next try finds the lock free', async () => {
  const broken = { name: '9998_broken.sql', sql: 'nonsense' }
  await expect(migrateTo([...files, broken])).rejects.toThrow(/9998_broken/)
  expect(await migrateTo(files)).toMatchObject({ applied: [] })
  const locks = "select 1 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()"
  expect(await desk.owner.rows(locks)).toEqual([])
})

test('a database that is newer than the program is refused', async () => {
  const migrating = migrateTo(files.slice(0, -1))
  await expect(migrating).rejects.toThrow(
    `The database is newer than this program: it has ${names.at(-1)}.`,
  )
  expect(await applied()).toEqual(names)
})

test.skipIf(postgresUrl === '')('two who migrate at one moment: one does, one waits', async () => {
  const name = `${new URL(desk.url ?? '').pathname.slice(1)}_two`
  await recreateDatabase(name)
  const owners = await Promise.all([ownerOf(name), ownerOf(name), ownerOf(name)])
  const results = await Promise.all(owners.map(({ owner }) => migrate(owner, files)))
  expect(results.map((result) => result.applied.length).toSorted((a, b) => a - b)).toEqual([
    0,
    0,
    names.length,
  ])
  for (const { client } of owners) await client.end()
  await recreateDatabase(name)
})
