import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile, lint, root } from './house/planted-house.ts'
import { allowed, betweenNouns, nouns, refused } from './house/plantings.ts'

const composing = ['app', 'ui', 'words']
const roomsOnDisk = readdirSync(join(root, 'src/web'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'public')
  .map((entry) => entry.name)
const rooms = [...new Set([...nouns, ...roomsOnDisk.filter((name) => !composing.includes(name))])]
const pairs = rooms.flatMap((from) =>
  rooms.filter((to) => to !== from).flatMap((to) => betweenNouns(from, to)),
)

const planted = [...refused, ...allowed, ...pairs]
const found = lint(Object.fromEntries(planted.map(({ path, source }) => [path, source])))

for (const { says, path, rule } of refused)
  test(`${says} is refused`, () => {
    expect(found.get(path)).toContain(rule)
  })

for (const { says, path } of allowed)
  test(`${says} is fine`, () => {
    expect(found.get(path)).toEqual([])
  })

for (const room of rooms)
  test(`${room} imports no other noun, however it is spelled`, () => {
    const letThrough = pairs
      .filter(({ path }) => path.startsWith(`src/web/${room}/`))
      .filter(({ path, rule }) => !found.get(path)?.includes(rule))
    expect(letThrough.map(({ path }) => path)).toEqual([])
  })

test('every room of the screens is a noun of the house', () => {
  expect([...nouns, ...composing]).toEqual(expect.arrayContaining(roomsOnDisk))
})

test('no two plantings stand in each other’s place', () => {
  expect(new Set(planted.map(({ path }) => path)).size).toBe(planted.length)
})

const outside = {
  'src/domain': ['window', 'document', 'process', 'fetch'],
  'src/api': ['window', 'document', 'process', 'Buffer'],
}

for (const [room, names] of Object.entries(outside))
  test(`${room} does not compile with ${names.join(', ')}`, () => {
    const source = names.map((name, index) => `export const own${index} = ${name}\n`).join('')
    const said = compile(room, { [`${room}/planted.ts`]: source })
    expect(names.filter((name) => !said.includes(`Cannot find name '${name}'`))).toEqual([])
  })

test('src/api does not compile with what only Node has, its Node host aside', () => {
  const source = `import { readFileSync } from 'node:fs'\nexport const own = readFileSync\n`
  const said = compile('src/api', {
    'src/api/planted.ts': source,
    'src/api/node/planted.ts': source,
  })
  expect(said).toContain('src/api/planted.ts')
  expect(said).not.toContain('src/api/node/planted.ts')
})
