import { addItems, fillCatalogue } from './desk/resource-bank.ts'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'
import { spaces } from './desk/fixture.ts'
import { addActivity } from './desk/programme.ts'

const Found = z.object({
  items: z.array(
    z.object({ kind: z.string(), id: z.string(), name: z.string(), hint: z.string() }),
  ),
})

async function found(client: Client, words: string): Promise<string[]> {
  const answer = await client.get(`/search?q=${encodeURIComponent(words)}`)
  return answer.as(Found).items.map(({ kind, name }) => `${kind}: ${name}`)
}

test('a word finds an island, its neighbourhood and plans of that name, each kind apart', async () => {
  expect(await found(await desk.as('communications'), 'port')).toEqual([
    'island: Port i Platja',
    'neighbourhood: el Port d’en Güell',
  ])
  expect(await found(await desk.as('communications'), 'pla')).toEqual([
    'island: Port i Platja',
    'space: Espai Àgora',
    'space: Espai del Far',
    'space: Espai del Turó',
    'neighbourhood: la Platja',
    'plan: Pla vigent',
  ])
})

test.each(['agora', 'ÀGORA', 'Àgora', 'espai agora'])(
  'accents and capitals are no matter: %s',
  async (words) => {
    expect(await found(await desk.as('planner'), words)).toEqual(['space: Espai Àgora'])
  },
)

test.each(['guell', 'd en güell', "d'en Guell", 'd’en güell'])(
  'nor is the apostrophe: %s',
  async (words) => {
    expect(await found(await desk.as('planner'), words)).toEqual([
      'neighbourhood: el Port d’en Güell',
    ])
  },
)

test.each(['%%', '__', '\\\\', 'a%', '_a', '\\a', "'; drop table spaces; --"])(
  '%s means those very signs',
  async (words) => {
    expect(await found(await desk.as('administrator'), words)).toEqual([])
  },
)

test('a sign that a pattern would take for its own is found where it stands', async () => {
  await desk.db
    .updateTable('spaces')
    .set({ name: '100% \\_ Espai' })
    .where('id', '=', spaces.far)
    .execute()
  const planner = await desk.as('planner')
  for (const words of ['0%', '\\_', '% \\'])
    expect(await found(planner, words)).toEqual(['space: 100% \\_ Espai'])
})

test('staff are found by those who may see the staff', async () => {
  for (const role of ['administrator', 'coordinator'] as const)
    expect(await found(await desk.as(role), 'nuria')).toEqual(['staff: Núria Ferrer'])
  for (const role of ['professional', 'communications', 'planner'] as const)
    expect(await found(await desk.as(role), 'nuria')).toEqual([])
})

test('what begins with the word comes before what holds it', async () => {
  for (const name of ['Vora el Rec', 'Rec', 'Rec Comtal'])
    await desk.db.insertInto('plans').values({ name }).execute()
  expect(await found(await desk.as('planner'), 'rec')).toEqual([
    'plan: Rec',
    'plan: Rec Comtal',
    'plan: Vora el Rec',
  ])
})

test('of each kind the best six come', async () => {
  for (let i = 0; i < 9; i++)
    await desk.db
      .insertInto('plans')
      .values({ name: `Variant ${i}` })
      .execute()
  expect(await found(await desk.as('planner'), 'variant')).toHaveLength(6)
})

test.each(['', 'x', ' x ', 'x'.repeat(81)])('a search for "%s" is bad input', async (words) => {
  const planner = await desk.as('planner')
  expect(await planner.get(`/search?q=${encodeURIComponent(words)}`)).toMatchObject({
    status: 400,
    body: { code: 'input/invalid', fields: [{ path: 'q' }] },
  })
})

test('an item is found by the beginning of its tag, by whoever may see the bank', async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV7K3M9Q2' }])
  expect(await (await desk.as('planner')).get('/search?q=vv7k3')).toMatchObject({
    body: { items: [{ kind: 'item', id: 'VV7K3M9Q2' }] },
  })
  expect(await (await desk.as('communications')).get('/search?q=vv7k3')).toMatchObject({
    body: { items: [] },
  })
})

test('an activity is found by its title without accents, what is to come first', async () => {
  await addActivity(desk.db, ['2020-01-07T18:00'], { title: 'Cafè d’altres temps' })
  await addActivity(desk.db, ['2030-01-08T18:00'], { title: 'El cafè de les cuidadores' })
  await addActivity(desk.db, ['2030-01-08T18:00'], { title: 'Cafè', status: 'cancelled' })
  const planner = await desk.as('planner')
  expect(await found(planner, 'CAFE')).toEqual([
    'activity: El cafè de les cuidadores',
    'activity: Cafè d’altres temps',
    'activity: Cafè',
  ])
  const { items } = (await planner.get('/search?q=cuidadores')).as(Found)
  expect(items).toMatchObject([{ hint: 'Espai del Far' }])
  expect(await found(planner, 'caf%')).toEqual([])
})
