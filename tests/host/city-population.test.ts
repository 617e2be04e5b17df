import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asGeoJson, squareTown } from '../domain/made-up-sections.ts'
import { ownFolder, startProgram } from './program.ts'

const place = ownFolder()
const town = squareTown(4, 3)
const data = join(place, 'data')
const city = (...words: string[]) =>
  startProgram('src/api/node/city.ts', words, { TAULELL_DATA: data }).ended

function padro(name: string, on: string, figures: readonly (readonly [string, number])[]): string {
  const rows = figures.map(([id, people]) => `${id};${people};${on}`)
  const path = join(place, name)
  writeFileSync(path, `CUSEC;Total;Data_Referencia\n${rows.join('\n')}\n`)
  return path
}

test('a padró says what it changes, waits for decisions, and then counts', async () => {
  const none = await city('population', '--population', padro('2024.csv', '2024-01-01', []))
  expect(none).toMatchObject({ code: 1 })
  expect(none.said).toContain('This database has no city yet')

  const sections = join(place, 'sections.geojson')
  writeFileSync(
    sections,
    asGeoJson(town, ({ id }) => ({ id })),
  )
  const first = padro(
    '2025.csv',
    '2025-01-01',
    town.map(({ id }) => [id, 1000]),
  )
  const came = await city(
    'import',
    '--name=Vilaquadrada',
    `--sections=${sections}`,
    `--population=${first}`,
    '--write',
  )
  expect(came.code).toBe(0)

  const next = padro('2026.csv', '2026-01-01', [
    ['2512001099', 40],
    ...town.slice(1).map(({ id }, i) => [id, i === 4 ? 1899 : 1000] as const),
  ])
  const asked = await city('population', '--population', next, '--write')
  expect(asked.code).toBe(1)
  expect(asked.said).toContain('  2512001004  1,000 → 1,899  +899')
  expect(asked.said).toContain('  2512001099  row 2, 40 people  UNDECIDED')
  expect(asked.said).toContain('  2512001001  1,000 people  UNDECIDED')
  expect(asked.said).toContain('Nothing was written: 2 codes are still to be decided.')

  const decided = ['--assign', '2512001099=2512001001']
  const applied = await city('population', '--population', next, ...decided, '--write')
  expect(applied).toMatchObject({ code: 0 })
  expect(applied.said).toContain('The figures of 2026-01-01 count from now on.')
})

test('every row of every finding is written where a spreadsheet opens it', async () => {
  const sections = join(place, 'wrong.geojson')
  writeFileSync(
    sections,
    asGeoJson([...town, ...town.slice(0, 3)], ({ id }) => ({ id })),
  )
  const figures = join(place, 'wrong.csv')
  writeFileSync(figures, `CUSEC,Total\n${town[0]?.id},=1+1\n`)
  const report = join(place, 'report.csv')
  const { code, said } = await city(
    'import',
    '--name=X y',
    `--sections=${sections}`,
    `--population=${figures}`,
    `--report=${report}`,
  )
  expect(code).toBe(1)
  expect(said).toContain('REFUSED: sections: 3 × sections that stand in the file already')
  const lines = readFileSync(report, 'utf8').split('\r\n')
  expect(lines[0]).toBe('\uFEFFfinding,weight,file,row,section,other,m2,metres,read')
  expect(lines).toContain('duplicate-section,refuses,sections,13,2512001001,1,,,')
  expect(lines).toContain("bad-people,refuses,population,2,2512001001,,,,'=1+1")
})

const wrong: Record<string, { words: string[]; says: string }> = {
  'a link of one section': {
    words: ['--link', '2512001001'],
    says: '--link 2512001001 is not two section codes',
  },
  'a projection that is none': {
    words: ['--projection', 'UTM'],
    says: '--projection cannot be so',
  },
  'a meaning that is none': {
    words: ['--map', 'colour=red'],
    says: '--map colour=red is not of the form',
  },
}

test.each(Object.entries(wrong))('%s ends with a sentence', async (_, { words, says }) => {
  const given = ['--name=Vila', `--sections=${place}/a`, `--population=${place}/b`]
  const { code, said } = await city('import', ...given, ...words)
  expect(code).toBe(1)
  expect(said).toContain(says)
})
