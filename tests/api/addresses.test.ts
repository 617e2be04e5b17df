import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Whereabouts } from '#domain/address.ts'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces } from './desk/fixture.ts'
import { sectionAt } from './desk/made-up-city.ts'

const Where = z.object({ places: z.array(Whereabouts), streets: z.array(z.string()) })

const door = (street: string, number: string, [x, y]: [number, number]) => ({
  street,
  number,
  postcode: '99001',
  lon: 2 + (x + 0.5) * 0.01,
  lat: 41 + (y + 0.5) * 0.01,
  section_id: sectionAt(x, y),
})

beforeEach(async () => {
  await desk.db
    .insertInto('address_points')
    .values([
      door('Carrer de Provença', '198', [0, 0]),
      door('Carrer de Provença', '200', [1, 0]),
      door('Carrer de Provença', '200 B', [1, 1]),
      door('Carrer de Provença', '203', [2, 0]),
      door('Passeig de Gràcia', '55', [3, 2]),
      door('Travessera de Gràcia', '55', [4, 1]),
    ])
    .execute()
})

async function where(query: string) {
  return (await (await desk.as('professional')).get(`/territories/where?${query}`)).as(Where)
}
const asked = async (address: string) => where(`address=${encodeURIComponent(address)}`)
const doors = ({ places }: z.infer<typeof Where>) =>
  places.map(({ address }) => `${address?.street}, ${address?.number}${address?.exact ? '' : '?'}`)

test('an address is told its section, its island and the space that attends there', async () => {
  const { places } = await asked('c. provença 200')
  expect(places).toMatchObject([
    {
      address: { street: 'Carrer de Provença', number: '200', postcode: '99001', exact: true },
      section: sectionAt(1, 0),
      district: { code: '01', name: 'Marina' },
      neighbourhood: { name: 'el Port d’en Güell' },
      island: { id: islands.port, number: 1, name: 'Port i Platja', state: 'open' },
      space: { id: spaces.far, name: 'Espai del Far', phone: '93 000 00 00', today: [] },
      nearest: { space: { id: spaces.far }, metres: 841 },
    },
  ])
})

test.each([
  ['provenza 200 b', ['Carrer de Provença, 200 B']],
  ['provença 200', ['Carrer de Provença, 200']],
  ['provença 201', ['Carrer de Provença, 203?']],
  ['provença 196', ['Carrer de Provença, 198?']],
  ['provença 900', []],
  ['gracia 55', ['Passeig de Gràcia, 55', 'Travessera de Gràcia, 55']],
  ['trav. gràcia 55', ['Travessera de Gràcia, 55', 'Passeig de Gràcia, 55']],
])('“%s” may be %j', async (address, expected) => {
  expect(doors(await asked(address))).toEqual(expected)
})

test('until there is a number, the streets that it may be are told', async () => {
  expect(await asked('pg grà')).toEqual({
    places: [],
    streets: ['Passeig de Gràcia', 'Travessera de Gràcia'],
  })
  expect(await asked('carrer que no hi és')).toEqual({ places: [], streets: [] })
  expect(await asked('provença 900')).toEqual({ places: [], streets: ['Carrer de Provença'] })
})

test('doors that come in later are found at once', async () => {
  expect(doors(await asked('carrer nou 1'))).toEqual([])
  await desk.db
    .insertInto('address_points')
    .values({
      street: 'Carrer Nou',
      number: '1',
      lon: 2.005,
      lat: 41.005,
      section_id: sectionAt(0, 0),
    })
    .execute()
  expect(doors(await asked('carrer nou 1'))).toEqual(['Carrer Nou, 1'])
})

test('a point on the map is told the same, without an address', async () => {
  const { places } = await where('lon=2.025&lat=41.025')
  expect(places).toMatchObject([
    {
      address: null,
      section: sectionAt(2, 2),
      island: { id: islands.muntanya },
      space: { id: spaces.turo },
    },
  ])
})

test('where no island is, the nearest space is told', async () => {
  const { places } = await where('lon=2.045&lat=41.0151')
  expect(places).toMatchObject([
    { island: null, space: null, nearest: { space: { id: spaces.agora }, metres: 11 } },
  ])
})

test('a draft moves nobody', async () => {
  await desk.db.deleteFrom('plan_sections').where('plan_id', '=', plans.draft).execute()
  expect((await asked('provença 200')).places[0]?.island?.id).toBe(islands.port)
})

test('outside of the city there is no place', async () => {
  const professional = await desk.as('professional')
  expect(await professional.get('/territories/where?lon=0&lat=0')).toMatchObject({
    status: 422,
    body: { code: 'territories/outside-the-city' },
  })
})

test.each(['', 'lon=2', 'lat=41', 'address=x', 'lon=200&lat=0', 'address=provença 1&lon=2&lat=41'])(
  'asking with “%s” is bad input',
  async (query) => {
    const professional = await desk.as('professional')
    expect(await professional.get(`/territories/where?${query}`)).toMatchObject({ status: 400 })
  },
)

test('the search for everything finds addresses once there is a number', async () => {
  const professional = await desk.as('professional')
  const hits = async (q: string) =>
    (await professional.get(`/search?q=${encodeURIComponent(q)}`)).body
  const [first] = (await asked('provença 200')).places
  expect(await hits('provença 200')).toEqual({
    items: [
      {
        kind: 'address',
        id: String(first?.address?.id),
        name: 'Carrer de Provença, 200',
        hint: 'Port i Platja',
      },
    ],
  })
  expect(await hits('provença')).toEqual({ items: [] })
})
