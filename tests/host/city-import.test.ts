import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ownFolder, startProgram } from './program.ts'
import { signedIn, startDesk } from './running-desk.ts'

const files = join(import.meta.dirname, '../../../shared/data/barcelona')
const isAbsent = !existsSync(files)
const reason = 'skipped where ../shared/data is absent'

const cityImport = (words: readonly string[], folder: string) =>
  startProgram('src/api/node/city.ts', ['import', ...words], { TAULELL_DATA: folder }).ended

const barcelona = [
  '--name=Barcelona',
  '--municipality=08019',
  '--attribution=CartoBCN',
  `--sections=${join(files, 'seccio-censal-2020.geojson')}`,
  `--population=${join(files, '2025_pad_mdbas.csv')}`,
]
const figures = `Sections           1,068
People             1,732,066
Joined             1,068
Orphans            0 sections without people, 0 figures without section
Neighbour pairs    2,851
Connected pieces   1
Districts          10
Neighbourhoods     73
`

const City = z.looseObject({ name: z.string(), synthetic: z.boolean(), populationOn: z.string() })
const Sections = z.object({
  ids: z.array(z.string()),
  people: z.array(z.int()),
  neighbours: z.object({ a: z.array(z.int()) }),
})

test.skipIf(isAbsent)(
  `the real Barcelona is looked at, written once, and opened by a planner (${reason})`,
  async () => {
    const folder = join(ownFolder(), 'data')
    const looked = await cityImport(barcelona, folder)
    expect(looked.code).toBe(0)
    expect(looked.said).toContain(figures)
    expect(looked.said).not.toContain('REFUSED')
    expect(looked.said).toMatch(/\n\nNothing was written\. Add --write to take this city in\.\n$/)
    expect(existsSync(folder)).toBe(false)

    const written = await cityImport([...barcelona, '--write'], folder)
    expect(written.code).toBe(0)
    expect(written.said).toContain(figures)
    expect(written.said).toMatch(/\n\nBarcelona is in\. Start the desk with npm start\.\n$/)
    const again = await cityImport([...barcelona, '--write'], folder)
    expect(again.code).toBe(1)
    expect(again.said).toContain(
      'This database has a city already, and one database holds one city.',
    )

    const desk = await startDesk({ TAULELL_DATA: folder })
    expect(desk.said()).toContain('The demo’s staff are ready.')
    expect(desk.said()).not.toContain('demo city')
    const planner = await signedIn(desk, 'planner')
    expect((await planner.get('/city')).as(City)).toMatchObject({
      name: 'Barcelona',
      synthetic: false,
      populationOn: '2025-01-01',
      sections: 1068,
      people: 1_732_066,
    })
    const { ids, people, neighbours } = (await planner.get('/city/sections')).as(Sections)
    expect([ids.length, neighbours.a.length]).toEqual([1068, 2851])
    expect(people.reduce((sum, one) => sum + one, 0)).toBe(1_732_066)
    // Whoever imports while the desk has the folder is told, and harms nothing.
    const beside = await cityImport([...barcelona, '--write'], folder)
    expect(beside.code).toBe(1)
    expect(beside.said).toContain(`is in use by process ${desk.pid}.`)
    await desk.kill('SIGTERM')
  },
)

const square = (x: number) => [
  [x, 41],
  [x + 0.01, 41],
  [x + 0.01, 41.01],
  [x, 41.01],
  [x, 41],
]
const section = (code: string, x: number) => ({
  type: 'Feature',
  properties: { CUSEC: code },
  geometry: { type: 'Polygon', coordinates: [square(x)] },
})

test('what does not join is refused by name, and nothing is written', async () => {
  const place = ownFolder()
  const [sections, population] = [join(place, 'sections.geojson'), join(place, 'padro.csv')]
  const features = [section('0801901001', 2), section('0801901002', 2.01)]
  writeFileSync(sections, JSON.stringify({ type: 'FeatureCollection', features }))
  writeFileSync(population, 'CUSEC,people,on\n0801901001,1200,\n0801901009,900,\n')
  const words = ['--name', 'Vilagrisa', '--sections', sections, '--population', population]
  const folder = join(place, 'data')
  const { code, said } = await cityImport(
    [...words, '--map', 'people=people', '--on', '2026-01-01', '--write'],
    folder,
  )
  expect(code).toBe(1)
  expect(said).toContain('Orphans            1 sections without people, 1 figures without section')
  expect(said).toMatch(/REFUSED: .*sections without a figure[^R]*0801901002/)
  expect(said).toMatch(/REFUSED: .*figures without a section[^R]*0801901009/)
  expect(said).toContain('Nothing was written: the city cannot come in as it is.')
  expect(existsSync(folder)).toBe(false)
})

const unusable: Record<string, { words: string[]; says: string }> = {
  'no words at all': { words: [], says: '--name, --sections and --population are needed' },
  'a word that is none': { words: ['--colour', 'red'], says: "Unknown option '--colour'" },
  'a file that is not there': {
    words: [
      '--name',
      'Vilagrisa',
      '--sections',
      '/nowhere.geojson',
      '--population',
      '/nowhere.csv',
    ],
    says: '/nowhere.geojson could not be read.',
  },
}

test.each(Object.entries(unusable))('%s ends with a sentence', async (_, { words, says }) => {
  const { code, said } = await cityImport(words, ownFolder())
  expect(code).toBe(1)
  expect(said).toContain(says)
  expect(said).not.toMatch(/^\s+at /m)
})
