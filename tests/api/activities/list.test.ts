import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Activity } from '#domain/activities/activity.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addActivity, facilitators, fillRooms, rooms } from '../desk/programme.ts'

beforeEach(() => fillRooms(desk.db))

const List = z.object({ items: z.array(Activity), next: z.string().nullable() })

async function titles(query: string) {
  const planner = await desk.as('planner')
  const all: string[] = []
  let after = ''
  do {
    const { items, next } = (await planner.get(`/activities?limit=2&${query}${after}`)).as(List)
    all.push(...items.map(({ texts }) => texts.ca.title))
    after = next === null ? '' : `&after=${next}`
  } while (after !== '')
  return all
}

test('an activity whose sessions to come are all cancelled is not to come', async () => {
  const { occurrences } = await addActivity(
    desk.db,
    ['2026-11-01T18:00', '2026-12-01T18:00', '2026-12-08T18:00'],
    { title: 'Ioga' },
  )
  const because = JSON.stringify({ ca: 'La sala està en obres.' })
  const cancel = async (ids: readonly string[]) =>
    desk.db
      .updateTable('occurrences')
      .set({ status: 'cancelled', cancelled_because: because })
      .where('id', 'in', ids)
      .execute()
  await cancel(occurrences.slice(1, 2))
  await addActivity(desk.db, ['2026-12-04T18:00'], { title: 'Xerrada' })
  expect(await titles('when=upcoming')).toEqual(['Xerrada', 'Ioga'])
  await cancel(occurrences.slice(2))
  expect(await titles('when=upcoming')).toEqual(['Xerrada'])
  expect(await titles('when=past')).toEqual(['Ioga'])
  expect(await titles('when=all')).toEqual(['Ioga', 'Xerrada'])
})

test('by title, accents stand with their letter, page by page', async () => {
  for (const title of ['Zumba suau', 'Àlbum de fotos', 'ioga', 'Ball de saló'])
    await addActivity(desk.db, ['2026-12-04T18:00'], { title })
  expect(await titles('sort=title')).toEqual([
    'Àlbum de fotos',
    'Ball de saló',
    'ioga',
    'Zumba suau',
  ])
  expect(await titles('sort=title&when=past')).toEqual([])
})

test('a place that no list has told is refused', async () => {
  const planner = await desk.as('planner')
  const refused = await planner.get('/activities?after=xyz')
  expect([refused.status, refused.body]).toMatchObject([400, { fields: [{ path: 'after' }] }])
})

test('the list comes as a table for spreadsheets, and no title is taken for a formula', async () => {
  await addActivity(desk.db, ['2026-12-04T18:00', '2026-12-11T18:00'], {
    title: '=1+1 és dos',
    room: rooms.left,
    capacity: 12,
    outside: [facilitators.lawyer],
  })
  await addActivity(desk.db, ['2026-12-05T18:00'], { title: 'Lluny', space: spaces.turo })
  const planner = await desk.as('planner')
  const { text, headers } = await planner.get(`/activities/list.csv?space=${spaces.far}`)
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="activities-2026-11-23.csv"; filename*=UTF-8''activitats-2026-11-23.csv`,
  )
  expect(text.replace(/^\uFEFF/, '').split('\r\n')).toEqual([
    expect.stringMatching(/^"Títol";"Tipus";"Espai"/),
    `"'=1+1 és dos";"Xerrada";"Espai del Far";"Sala esquerra";"2026-12-04 18:00";"2026-12-11 18:00";2;12;"Mercè Ribas";"ca";"Publicada"`,
    '',
  ])
  const english = await planner.get('/activities/list.csv?language=en&search=lluny&sort=title')
  expect(english.text).toContain('"Lluny";"Talk";"Espai del Turó"')
})
