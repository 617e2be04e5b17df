import { expect, test } from 'vitest'
import { sectionAt, sectionShapes } from '#domain/section-shapes.ts'
import { demoAddresses } from '#mocks/demo-city/addresses.ts'
import { demoCity } from '#mocks/demo-city/city.ts'
import { demoFacilities } from '#mocks/demo-city/facilities.ts'
import { ofPlace } from '#mocks/demo-city/of-place.ts'
import { demoTerritories } from '#mocks/demo-city/territories.ts'

const city = demoCity()
const addresses = demoAddresses(city, demoTerritories(city).spaces)
const facilities = demoFacilities(city, addresses)

const ofKind = (kind: string) => facilities.filter((one) => one.kind === kind)

test('the demo has the public places of a large city, the same every time', () => {
  const kinds = [...new Set(facilities.map(({ kind }) => kind))]
  expect(Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind).length]))).toEqual({
    'Centre d’atenció primària': 66,
    Biblioteca: 40,
    Mercat: 39,
    'Escola bressol': 102,
    Escola: 204,
    Institut: 82,
    'Centre de dia': 86,
  })
  expect(demoFacilities(city, addresses)).toEqual(facilities)
})

test('every public place stands inside its section, behind a door that is no other’s', () => {
  const shapes = sectionShapes(city.topology)
  const astray = facilities.filter(
    ({ lon, lat, section }) => city.sections.ids[sectionAt(shapes, lon, lat)] !== section,
  )
  expect(astray).toEqual([])
  expect(new Set(facilities.map(({ address }) => address)).size).toBe(facilities.length)
})

test('no two public places bear one name', () => {
  expect(new Set(facilities.map(({ name }) => name)).size).toBe(facilities.length)
})

test('a district has schools as it has people', () => {
  const { ids, district, people } = city.sections
  const total = people.reduce((sum, here) => sum + here, 0)
  for (const { code } of city.districts) {
    const share =
      people.reduce((sum, here, i) => sum + (district[i] === code ? here : 0), 0) / total
    const schools = ofKind('Escola').filter(
      ({ section }) => district[ids.indexOf(section ?? '')] === code,
    )
    expect(Math.abs(schools.length - share * ofKind('Escola').length)).toBeLessThan(2)
  }
})

test.each([
  ['el Carmel', 'del Carmel'],
  ['les Corts', 'de les Corts'],
  ["l'Antiga Esquerra de l'Eixample", "de l'Antiga Esquerra de l'Eixample"],
  ['Horta', 'd’Horta'],
  ['Navas', 'de Navas'],
])('what belongs to %s is %s', (name, said) => {
  expect(ofPlace(name)).toBe(said)
})
