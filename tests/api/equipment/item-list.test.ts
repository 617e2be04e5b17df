import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { About, ItemList } from '#domain/equipment/list.ts'
import { desk } from '../desk/desk.ts'
import { islands, spaces, staff } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models, types } from '../desk/resource-bank.ts'

const made = [
  { tag: 'VV7K3M9Q2', nextInspectionOn: '2026-11-20' },
  { tag: 'VV8AAAAAA', space: spaces.agora, home: spaces.far, nextInspectionOn: '2026-12-10' },
  { tag: 'VV8BBBBBB', state: 'to-clean' },
  { tag: 'VV8CCCCCC', model: models.breezy, space: spaces.turo },
  { tag: 'VV9CROSSA', model: models.crutch },
  { tag: 'VV9DDDDDD', model: models.cradle, nextInspectionOn: '2027-03-01' },
] as const

let ids: Record<string, string> = {}

beforeEach(async () => {
  await fillCatalogue(desk.db)
  ids = await addItems(desk.db, made)
})

async function tagsOf(query: string): Promise<string[]> {
  const { items } = (await (await desk.as('planner')).get(`/equipment/items?${query}`)).as(ItemList)
  return items.map(({ tag }) => tag)
}

/** Lends an item, or keeps it on the shelf, without going by the counter. */
async function claimed(tag: string, due: string, kind: 'loan' | 'reservation' = 'loan') {
  const isLoan = kind === 'loan'
  await desk.db.transaction().execute(async (trx) => {
    const loan = isLoan
      ? await trx
          .insertInto('loans')
          .values({
            ref: `R${tag.slice(-6)}`,
            space_id: spaces.far,
            borrower_id: borrowers.rosa,
            relation: 'family',
            opened_by: staff.professional,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
      : null
    await trx
      .updateTable('items')
      .set({ state: isLoan ? 'on-loan' : 'held' })
      .where('tag', '=', tag)
      .execute()
    await trx
      .insertInto('claims')
      .values({
        item_id: ids[tag] ?? '',
        kind,
        state: isLoan ? 'active' : 'ready',
        from_on: '2026-10-01',
        due_on: due,
        turnaround_days: 1,
        space_id: spaces.far,
        loan_id: loan?.id ?? null,
        borrower_id: borrowers.rosa,
        handed_at: isLoan ? desk.clock.now() : null,
        pick_up_by: isLoan ? null : due,
      })
      .execute()
  })
}

test('items come by tag, each with its type, model, place and no name of anybody', async () => {
  const answer = await (await desk.as('planner')).get('/equipment/items')
  const { items, next, about } = answer.as(ItemList)
  expect(items.map(({ tag }) => tag)).toEqual(made.map(({ tag }) => tag))
  expect(items[1]).toMatchObject({
    type: { id: types.wheelchair, names: { ca: 'Cadira de rodes' } },
    model: { maker: 'Invacare', name: 'Action 3', recalled: false },
    space: { name: 'Espai Àgora' },
    home: { name: 'Espai del Far' },
    dueOn: null,
    nextInspectionOn: '2026-12-10',
  })
  expect(next).toBeNull()
  expect(about).toEqual({ count: 6, exact: true })
})

test.each([
  ['space', `space=${spaces.far}`, ['VV7K3M9Q2', 'VV8BBBBBB', 'VV9CROSSA', 'VV9DDDDDD']],
  ['home', `home=${spaces.turo}`, ['VV8CCCCCC']],
  ['island', `island=${islands.muntanya}`, ['VV8CCCCCC']],
  ['type', `type=${types.crutches}`, ['VV9CROSSA']],
  ['model', `model=${models.breezy}`, ['VV8CCCCCC']],
  ['two states', 'state=to-clean,missing', ['VV8BBBBBB']],
  ['an inspection that is late', 'inspection=overdue', ['VV7K3M9Q2']],
  ['an inspection within a month', 'inspection=month', ['VV7K3M9Q2', 'VV8AAAAAA']],
  ['a condition that none is in', 'condition=worn', []],
  [
    'several at once',
    `type=${types.wheelchair}&space=${spaces.far}&state=available`,
    ['VV7K3M9Q2'],
  ],
])('items are found by %s', async (_, query, tags) => {
  expect(await tagsOf(query)).toEqual(tags)
})

test.each([
  ['a tag in any case', 'vv7k3m9q2', ['VV7K3M9Q2']],
  ['the last signs of a tag', '3m9q2', ['VV7K3M9Q2']],
  ['a tag with a wrong sign', 'VV7K3M8Q2', ['VV7K3M9Q2']],
  ['words without accents', 'bressol', ['VV9DDDDDD']],
  ['a word in another language', 'wheelchair breezy', ['VV8CCCCCC']],
  ['a word with a slip', 'cadria de rodes breezi', ['VV8CCCCCC']],
  ['a maker without her accent', 'jane', ['VV9DDDDDD']],
  ['a short word that others are much like', 'cot', ['VV9DDDDDD']],
  ['words that are nowhere', 'paracaigudes', []],
  ['the first signs of a tag', 'vv', made.map(({ tag }) => tag)],
  ['a tag with two signs swapped', 'VV7KM39Q2', ['VV7K3M9Q2']],
  ['a tag with a sign left out', 'VV7K3M9Q', ['VV7K3M9Q2']],
  ['a tag with a sign doubled', 'VV7K33M9Q2', ['VV7K3M9Q2']],
  ['a percent, which means itself', '%', []],
])('items are found by %s', async (_, search, tags) => {
  expect(await tagsOf(`search=${encodeURIComponent(search)}`)).toEqual(tags)
})

test('an item is found by the tag that it had before', async () => {
  await desk.db
    .insertInto('former_tags')
    .values({ tag: 'VV0OLDOLD', item_id: ids['VV9CROSSA'] ?? '' })
    .execute()
  expect(await tagsOf('search=vv0oldold')).toEqual(['VV9CROSSA'])
})

test('the retired are left out, unless they are asked for by state or by the whole tag', async () => {
  await desk.db
    .updateTable('items')
    .set({ state: 'retired', retired_on: '2026-11-01', retired_because: 'scrapped' })
    .where('tag', '=', 'VV9CROSSA')
    .execute()
  expect(await tagsOf('')).not.toContain('VV9CROSSA')
  expect(await tagsOf('state=retired')).toEqual(['VV9CROSSA'])
  expect(await tagsOf('search=VV9CROSSA')).toEqual(['VV9CROSSA'])
  expect(await tagsOf('search=crosses')).toEqual([])
})

test('what is lent comes by the day it is due, what is kept by the day it is kept until, then the rest', async () => {
  await claimed('VV9DDDDDD', '2026-11-20')
  await claimed('VV7K3M9Q2', '2026-11-27')
  await claimed('VV8AAAAAA', '2026-11-25', 'reservation')
  expect(await tagsOf('sort=due')).toEqual([
    'VV9DDDDDD',
    'VV8AAAAAA',
    'VV7K3M9Q2',
    'VV8BBBBBB',
    'VV8CCCCCC',
    'VV9CROSSA',
  ])
  expect(await tagsOf('due=overdue')).toEqual(['VV9DDDDDD'])
  expect(await tagsOf('due=week&sort=due')).toEqual(['VV7K3M9Q2'])
  expect(await tagsOf('due=month&sort=inspection')).toEqual(['VV7K3M9Q2'])
  expect(await tagsOf('due=today')).toEqual([])
})

test('due today is neither late nor tomorrow', async () => {
  await claimed('VV7K3M9Q2', '2026-11-23')
  expect(await tagsOf('due=today')).toEqual(['VV7K3M9Q2'])
  expect(await tagsOf('due=week')).toEqual(['VV7K3M9Q2'])
  expect(await tagsOf('due=overdue')).toEqual([])
})

test.each(['tag', 'due', 'inspection', 'state'])(
  'sorted by %s, in pages of two, each item comes exactly once',
  async (sort) => {
    await claimed('VV9DDDDDD', '2026-11-20')
    await claimed('VV8BBBBBB', '2026-11-20')
    await claimed('VV8AAAAAA', '2026-11-25', 'reservation')
    const planner = await desk.as('planner')
    const whole = await tagsOf(`sort=${sort}`)
    const seen: string[] = []
    const abouts: unknown[] = []
    let after = ''
    do {
      const answer = await planner.get(`/equipment/items?limit=2&sort=${sort}${after}`)
      const { items, next, about } = answer.as(ItemList)
      seen.push(...items.map(({ tag }) => tag))
      abouts.push(about)
      after = next === null ? '' : `&after=${next}`
    } while (after !== '')
    expect(seen).toEqual(whole)
    expect(seen.toSorted()).toEqual(made.map(({ tag }) => tag))
    expect(abouts).toEqual([{ count: 6, exact: true }, null, null])
  },
)

test('by state they come in the order in which an item goes through them', async () => {
  await claimed('VV8AAAAAA', '2026-11-25')
  expect((await tagsOf('sort=state')).slice(-2)).toEqual(['VV8AAAAAA', 'VV8BBBBBB'])
})

test('beyond ten thousand nobody counts on', async () => {
  await sql`insert into items (tag, model_id, home_space_id, space_id)
    select 'X' || lpad(n::text, 6, '0'), ${models.crutch}::uuid, ${spaces.far}::uuid, ${spaces.far}::uuid
    from generate_series(1, 10001) n`.execute(desk.db)
  const planner = await desk.as('planner')
  expect((await planner.get('/equipment/items?limit=1')).as(ItemList).about).toEqual({
    count: 10_000,
    exact: false,
  })
  const some = await planner.get('/equipment/items?limit=1&search=X01')
  expect(About.parse(some.as(ItemList).about)).toEqual({ count: 2, exact: true })
})

test.each(['state=lost', 'sort=name', `space=here`, 'due=never', 'limit=0'])(
  '%s is no way to ask for items',
  async (query) => {
    expect(await (await desk.as('planner')).get(`/equipment/items?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'input/invalid' },
    })
  },
)
