import { expect, test } from 'vitest'
import { addressBook, findStreets } from '#domain/address-book.ts'
import { addressQueries } from '#domain/address-query.ts'
import { sectionAt, sectionShapes } from '#domain/section-shapes.ts'
import { demoAddresses } from '#mocks/demo-city/addresses.ts'
import { demoCity } from '#mocks/demo-city/city.ts'
import { demoTerritories } from '#mocks/demo-city/territories.ts'

const city = demoCity()
const { spaces } = demoTerritories(city)
const addresses = demoAddresses(city, spaces)

test('the demo has thousands of doors, some in every section, the same every time', () => {
  expect(addresses.length).toBeGreaterThan(6000)
  expect(new Set(addresses.map((door) => door.section_id)).size).toBe(city.sections.ids.length)
  expect(demoAddresses(city, spaces)).toEqual(addresses)
})

test('every door stands inside its section', () => {
  const shapes = sectionShapes(city.topology)
  const astray = addresses.filter(
    ({ lon, lat, section_id }) => city.sections.ids[sectionAt(shapes, lon, lat)] !== section_id,
  )
  expect(astray).toEqual([])
})

test('no two doors of a street bear one number, and no two streets one name', () => {
  const plates = addresses.map(({ street, number }) => `${street}, ${number}`)
  expect(new Set(plates).size).toBe(plates.length)
})

test('the address of every space is found as it is written', () => {
  const book = addressBook([...new Set(addresses.map(({ street }) => street))])
  for (const { address } of spaces) {
    const [query] = addressQueries(address)
    const [street] = query === undefined ? [] : findStreets(book, query, 1)
    expect(`${street?.name}, ${query?.number?.text}`).toBe(address)
  }
})
