import jsQR from 'jsqr'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from '#api/app.ts'
import { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { askPaper, readPdf, textOf, type Box, type PdfPage } from '../desk/pdf-pages.ts'
import { addItems, fillCatalogue, models } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`
const tags = ['VV7K3M9Q2', 'VV100001X', 'VV1000024', 'CR1']
let items: Record<string, string> = {}

beforeEach(async () => {
  await fillCatalogue(desk.db)
  items = await addItems(
    desk.db,
    tags.map((tag) => ({ tag, model: tag === 'CR1' ? models.crutch : models.action })),
  )
})

/** A desk that is known under an address, for whoever works at the lighthouse. */
async function known() {
  const professional = await desk.as('professional')
  const app = createApp({ ...desk.host, publicOrigin: 'https://taulell.vilagrisa.example' })
  return new Client(app, professional.cookie)
}

async function printed(body: unknown, client?: Client) {
  const asked = await askPaper(client ?? (await desk.as('professional')), `${far}/labels`, body)
  expect(asked).toMatchObject({ status: 200, type: 'application/pdf' })
  return readPdf(asked.bytes)
}

const points = (mm: number) => (mm * 72) / 25.4

test.each([
  ['large', 50, 25],
  ['small', 40, 12],
])('a %s label is a page of exactly %d × %d mm', async (size, width, height) => {
  const pages = await printed({ tags, size })
  expect(pages).toHaveLength(tags.length)
  for (const { mediaBox } of pages) {
    const [left, bottom, right = 0, top = 0] = mediaBox
    expect([left, bottom]).toEqual([0, 0])
    expect(Math.abs(right - points(width))).toBeLessThan(0.01)
    expect(Math.abs(top - points(height))).toBeLessThan(0.01)
  }
})

const perMm = 16

/** What a reader of codes reads on a page, looked at as a camera would. */
function readCode({ filled, mediaBox }: PdfPage): string | undefined {
  const [width, height] = [2, 3].map((at) =>
    Math.round((((mediaBox[at] ?? 0) * 25.4) / 72) * perMm),
  )
  if (width === undefined || height === undefined) return undefined
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (const { left, top, right, bottom } of filled)
    for (let y = Math.round(top * perMm); y < Math.round(bottom * perMm); y++)
      for (let x = Math.round(left * perMm); x < Math.round(right * perMm); x++)
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return jsQR(pixels, width, height)?.data
}

test.each(['large', 'small'])(
  'the code of a %s label is the address of the tag, in capitals',
  async (size) => {
    const pages = await printed({ tags, size }, await known())
    expect(pages.map(readCode)).toEqual(
      tags.map((tag) => `HTTPS://TAULELL.VILAGRISA.EXAMPLE/T/${tag}`),
    )
  },
)

test('where the desk has no address of its own, the code is the bare tag', async () => {
  expect((await printed({ tags, size: 'large' })).map(readCode)).toEqual(tags)
})

test('around the code there is room for four modules on each side', async () => {
  const [page] = await printed({ tags: ['VV7K3M9Q2'], size: 'large' })
  const modules = page?.filled ?? []
  const module = Math.min(...modules.map(({ top, bottom }) => bottom - top))
  const [left, right] = [
    Math.min(...modules.map((one) => one.left)),
    Math.max(...modules.map((one) => one.right)),
  ]
  expect(left).toBeGreaterThanOrEqual(4 * module)
  const words = Math.min(...(page?.words ?? []).map((one) => one.left))
  expect(words - right).toBeGreaterThanOrEqual(4 * module)
})

test('a label has the tag in letters of at least 4 mm, the telephone of its home, and nothing else', async () => {
  const phone = '93 123 45 67'
  await desk.db.updateTable('spaces').set({ phone }).where('id', '=', spaces.far).execute()
  const [page] = await printed({ tags: ['VV7K3M9Q2'], size: 'large' })
  const words = page?.words ?? []
  expect(words.map(({ text }) => text)).toEqual(['VV7K3', 'M9Q2', 'Si ho trobes, truca:', phone])
  // Capitals are two thirds of the size of the letters.
  for (const { size } of words.slice(0, 2))
    expect((size * 25.4 * 0.668) / 72).toBeGreaterThanOrEqual(4)
  const [small] = await printed({ tags: ['VV7K3M9Q2'], size: 'small' })
  expect(small?.words.map(({ text }) => text)).toEqual(['VV7K3M9Q2', phone])
})

test('without a telephone, a label has the tag alone', async () => {
  await desk.db.updateTable('spaces').set({ phone: null }).execute()
  const pages = await printed({ tags: ['VV7K3M9Q2', 'CR1'], size: 'large' })
  expect(pages.map(textOf)).toEqual(['VV7K3 M9Q2', 'CR1'])
})

test.each([
  ['ca', 'Si ho trobes, truca:'],
  ['es', 'Si lo encuentras, llama:'],
  ['en', 'If found, call:'],
])('in %s a label says «%s»', async (language, words) => {
  const [page] = await printed({ tags: ['CR1'], size: 'large', language })
  expect(page?.words.map(({ text }) => text)).toContain(words)
})

/** The outline of the code of each label: the dark of one label lies within 3 mm of the next of it. */
function codesOn({ filled }: PdfPage): Box[] {
  const codes: Box[] = []
  for (const dark of filled) {
    const near = codes.find(
      (code) =>
        dark.left < code.right + 3 &&
        dark.right > code.left - 3 &&
        dark.top < code.bottom + 3 &&
        dark.bottom > code.top - 3,
    )
    if (near === undefined) codes.push({ ...dark })
    else
      Object.assign(near, {
        left: Math.min(near.left, dark.left),
        top: Math.min(near.top, dark.top),
        right: Math.max(near.right, dark.right),
        bottom: Math.max(near.bottom, dark.bottom),
      })
  }
  return codes
}

const many = Array.from({ length: 24 }, (_, i) => tags[i % tags.length] ?? '')
const alike = Array.from({ length: 24 }, () => 'VV7K3M9Q2')

test.each([
  ['3x8-70x37', 3, 24, [70, 37]],
  ['4x10-48.5x25.4', 4, 40, [48.5, 25.4]],
  ['5x13-38.1x21.2', 5, 65, [40.6, 21.2]],
] as const)(
  'on a sheet of %s each label is where the sheet has it',
  async (sheet, columns, _, pitch) => {
    const [page, ...more] = await printed({ tags: alike, size: 'small', sheet })
    expect(more).toEqual([])
    expect(page?.mediaBox[2]).toBeCloseTo(points(210), 2)
    expect(page?.mediaBox[3]).toBeCloseTo(points(297), 2)
    const codes = page === undefined ? [] : codesOn(page)
    expect(codes).toHaveLength(24)
    const [first] = codes
    for (const [i, { left, top }] of codes.entries()) {
      expect(left - (first?.left ?? 0)).toBeCloseTo((i % columns) * pitch[0], 2)
      expect(top - (first?.top ?? 0)).toBeCloseTo(Math.floor(i / columns) * pitch[1], 2)
    }
  },
)

test('a label lies in the middle of its place', async () => {
  const [page] = await printed({ tags: ['VV7K3M9Q2'], size: 'large', sheet: '3x8-70x37' })
  const [own] = await printed({ tags: ['VV7K3M9Q2'], size: 'large' })
  const [word, alone] = [page?.words[0], own?.words[0]]
  // Ten millimetres of a 70 mm place are left of a 50 mm label, and 6 above it; the sheet begins at 0.5.
  expect((word?.left ?? 0) - (alone?.left ?? 0)).toBeCloseTo(10, 2)
  expect((word?.baseline ?? 0) - (alone?.baseline ?? 0)).toBeCloseTo(6.5, 2)
})

test('a sheet that was begun is gone on with, and the rest goes on the next', async () => {
  const pages = await printed({ tags: many, size: 'large', sheet: '3x8-70x37', startAt: 23 })
  expect(pages.map((page) => codesOn(page).length)).toEqual([2, 22])
})

test('a printer’s shift and stretch are made up for, to a hundredth of a millimetre', async () => {
  const asked = { tags: ['VV7K3M9Q2'], size: 'large', sheet: '3x8-70x37' }
  const [plain] = await printed(asked)
  const offset = { x: 1.5, y: -2 }
  const [moved] = await printed({ ...asked, offset, scale: { x: 1.01, y: 0.99 } })
  const [before, after] = [plain?.words[0], moved?.words[0]]
  expect(after?.left).toBeCloseTo((before?.left ?? 0) * 1.01 + 1.5, 2)
  expect(after?.baseline).toBeCloseTo((before?.baseline ?? 0) * 0.99 - 2, 2)
})

const sheet = {
  columns: 2,
  rows: 2,
  left: 5,
  top: 5,
  width: 99,
  height: 60,
  pitchX: 100,
  pitchY: 65,
}

test('a sheet of one’s own is printed on', async () => {
  const [page] = await printed({ tags, size: 'large', sheet })
  const codes = page === undefined ? [] : codesOn(page)
  expect((codes[3]?.left ?? 0) - (codes[0]?.left ?? 0)).toBeCloseTo(100, 2)
  expect((codes[3]?.top ?? 0) - (codes[0]?.top ?? 0)).toBeCloseTo(65, 2)
})

test.each([
  ['labels over each other', { sheet: { ...sheet, pitchX: 90 } }, 'sheet'],
  ['labels beside the paper', { sheet: { ...sheet, columns: 3 } }, 'sheet'],
  ['a label that the sheet does not have', { sheet, startAt: 5 }, 'startAt'],
  ['a shift by a hand', { offset: { x: 100, y: 0 } }, 'offset.x'],
])('%s are not printed', async (_, wrong, path) => {
  const professional = await desk.as('professional')
  const answer = await professional.post(`${far}/labels`, { tags, size: 'large', ...wrong })
  expect(answer).toMatchObject({ status: 400, body: { code: 'input/invalid' } })
  expect(answer.text).toContain(`"${path}`)
  expect(await desk.db.selectFrom('label_prints').selectAll().execute()).toEqual([])
})

test('what is printed is noted: by whom, what, and in the history of each item once', async () => {
  await printed({ tags: ['CR1', 'VV7K3M9Q2', 'CR1'], size: 'small' })
  const prints = desk.db.selectFrom('label_prints').select(['staff_id', 'size', 'tags'])
  expect(await prints.execute()).toEqual([
    { staff_id: staff.professional, size: 'small', tags: ['CR1', 'VV7K3M9Q2', 'CR1'] },
  ])
  const events = desk.db.selectFrom('item_events').select(['item_id', 'kind', 'space_id'])
  const history = (await events.execute()).toSorted((a, b) => a.item_id.localeCompare(b.item_id))
  expect(history).toEqual(
    [items['CR1'] ?? '', items['VV7K3M9Q2'] ?? '']
      .toSorted((a, b) => a.localeCompare(b))
      .map((item_id) => ({ item_id, kind: 'label-printed', space_id: spaces.far })),
  )
})

test('a tag that nothing has prints nothing at all', async () => {
  const professional = await desk.as('professional')
  const asked = { tags: ['CR1', 'CR2'], size: 'large' }
  expect(await professional.post(`${far}/labels`, asked)).toMatchObject({
    status: 404,
    body: { code: 'equipment/unknown-item', tag: 'CR2' },
  })
  expect(await desk.db.selectFrom('label_prints').selectAll().execute()).toEqual([])
  expect(await desk.db.selectFrom('item_events').selectAll().execute()).toEqual([])
})

test('a tag that was replaced prints the label of the present one', async () => {
  const former = { tag: 'OLD1', item_id: items['CR1'] ?? '' }
  await desk.db.insertInto('former_tags').values(former).execute()
  expect((await printed({ tags: ['old1'], size: 'large' })).map(readCode)).toEqual(['CR1'])
})

test.each(['ca', 'es', 'en'])(
  'the test page has rulers, crosses and how to use them, in %s',
  async (language) => {
    const professional = await desk.as('professional')
    const asked = { size: 'large', sheet: '3x8-70x37', language }
    const { bytes } = await askPaper(professional, `${far}/labels/test`, asked)
    const [page] = await readPdf(bytes)
    const words = page === undefined ? '' : textOf(page)
    const titles = { ca: 'Prova d’impressió', es: 'Prueba de impresión', en: 'Print test' }
    expect(words).toContain(Object.entries(titles).find(([one]) => one === language)?.[1])
    expect(words).toContain('170 mm')
    for (const figure of ['10', '100', '200', '290']) expect(words.split(' ')).toContain(figure)
    expect(await desk.db.selectFrom('label_prints').selectAll().execute()).toEqual([])
  },
)

test('the test page of a printer of labels is one label', async () => {
  const professional = await desk.as('professional')
  const { bytes } = await askPaper(professional, `${far}/labels/test`, { size: 'small' })
  const [page, ...more] = await readPdf(bytes)
  expect(more).toEqual([])
  expect(page?.mediaBox[2]).toBeCloseTo(points(40), 2)
  expect(page === undefined ? '' : textOf(page)).toBe('40 × 12 mm')
})

test('inside a page no label is made, and it says so', async () => {
  const professional = await desk.as('professional')
  const inPage = new Client(createApp({ ...desk.host, pdf: null }), professional.cookie)
  for (const path of [`${far}/labels`, `${far}/labels/test`])
    expect(await inPage.post(path, { tags, size: 'large' })).toMatchObject({
      body: { code: path.endsWith('test') ? 'input/invalid' : 'host/not-in-the-demo' },
    })
  expect(await inPage.post(`${far}/labels/test`, { size: 'large' })).toMatchObject({
    status: 409,
    body: { code: 'host/not-in-the-demo' },
  })
})
