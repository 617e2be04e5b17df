import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { buildCsv } from '#domain/csv.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

let ids: Record<string, string> = {}

beforeEach(async () => {
  await fillCatalogue(desk.db)
  ids = await addItems(desk.db, [
    { tag: 'VV100001', nextInspectionOn: '2027-01-15' },
    { tag: 'VV200001', model: models.cradle, space: spaces.turo, home: spaces.far },
  ])
})

const csv = async (query = '') =>
  (await desk.as('professional')).get(`/equipment/items.csv${query}`)

test('the list comes as a table that a spreadsheet here opens, with its accents', async () => {
  await addLoan(desk.db, { item: ids['VV100001'], borrower: borrowers.rosa })
  const answer = await csv()
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="items-2026-11-23.csv"; filename*=UTF-8''banc-de-recursos-2026-11-23.csv`,
  )
  const { cookie } = await desk.as('professional')
  const raw = await desk.app.request('/api/equipment/items.csv', {
    headers: { cookie: cookie ?? '' },
  })
  expect([...new Uint8Array(await raw.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = answer.text.replace(/^\uFEFF/, '').split('\r\n')
  expect(lines).toEqual([
    '"Etiqueta";"Tipus";"Marca";"Model";"Situació";"Estat";"On és";"Espai propi";"Lloc";"Retorn previst";"Pròxima revisió";"Model retirat"',
    '"VV100001";"Cadira de rodes";"Invacare";"Action 3";"En préstec";"Bo";"Espai del Far";"Espai del Far";"";"2026-12-02";"2027-01-15";""',
    '"VV200001";"Bressol";"Jané";"Bressol plegable";"Disponible";"Bo";"Espai del Turó";"Espai del Far";"";;;""',
    '',
  ])
  expect(answer.text).not.toContain('Cañellas')
})

test('it speaks the language asked for and holds what the list shows', async () => {
  const { text } = await csv('?language=en&search=cot')
  expect(text.split('\r\n').slice(1)).toEqual([
    expect.stringContaining('"VV200001";"Cot";"Jané";"Bressol plegable";"Available";"Good"'),
    '',
  ])
  expect((await csv('?language=es&state=missing')).text).toMatch(
    /^\uFEFF?"Etiqueta";"Tipo"[^\n]*\r\n$/,
  )
  expect(await csv('?language=fr')).toMatchObject({ status: 400 })
})

test('no spreadsheet takes what somebody wrote for something to work out', async () => {
  await desk.db
    .updateTable('items')
    .set({ place: '=HYPERLINK("http://example.com";"Prem")' })
    .where('tag', '=', 'VV100001')
    .execute()
  expect((await csv()).text).toContain(`"'=HYPERLINK(""http://example.com"";""Prem"")"`)
})

test.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '=1\n+1', '\n=1', '＝1+1'])(
  'a cell that begins as %j does is plain text',
  (cell) => {
    expect(buildCsv(['a'], [[cell]])).toBe(`\uFEFFa\r\n"'${cell}"\r\n`)
  },
)

test('a number stays a number, and nothing stays nothing', () => {
  expect(buildCsv(['a', 'b', 'c'], [[-1, null, 'x;y']], { delimiter: ';' })).toBe(
    '\uFEFFa;b;c\r\n-1;;"x;y"\r\n',
  )
})

test('a list of many pages is told whole, each item once and in its order', async () => {
  await sql`insert into items (tag, model_id, home_space_id, space_id, state)
    select 'X' || lpad(n::text, 6, '0'), ${models.crutch}::uuid, ${spaces.far}::uuid, ${spaces.far}::uuid, 'available'
    from generate_series(1, 4100) n`.execute(desk.db)
  const { text } = await csv('?sort=state')
  const tags = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(1, line.indexOf('"', 1)))
  expect(tags).toHaveLength(4102)
  expect(tags).toEqual([...new Set(tags)].toSorted())
})
