import { deflateSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { ItemPage } from '#domain/equipment/item-page.ts'
import { barePhoto } from '#domain/equipment/photo.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, fillCatalogue } from '../desk/resource-bank.ts'

const bytesOf = (...parts: (string | number[] | Uint8Array)[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) =>
        typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
      ),
    ),
  )
const segment = (marker: number, content: string) =>
  bytesOf([0xff, marker, 0, content.length + 2], content)
const big = (number: number) => [
  number >>> 24,
  (number >>> 16) & 255,
  (number >>> 8) & 255,
  number & 255,
]
const little = (number: number) => big(number).toReversed()

/** What a telephone writes into a picture, and what it hangs on behind. */
const secret = 'Exif\0\0 41.3851 N, 2.1734 E, iPhone de la Rosa'

const frame = bytesOf([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0])
const scan = bytesOf([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0], [0x7f, 0xff, 0, 0xff, 0xd0, 0x55])
const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0')
const colours = segment(0xe2, 'ICC_PROFILE\0\x01\x01 sRGB')
const jpeg = {
  bare: bytesOf([0xff, 0xd8], jfif, colours, frame, scan, [0xff, 0xd9]),
  whole: bytesOf(
    [0xff, 0xd8],
    jfif,
    segment(0xe1, secret),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`),
    segment(0xe2, `MPF\0${secret}`),
    colours,
    segment(0xed, secret),
    segment(0xfe, secret),
    frame,
    scan,
    [0xff, 0xd9],
    secret,
  ),
}

const chunk = (name: string, content: string | Uint8Array) =>
  bytesOf(big(content.length), name, content, [0, 0, 0, 0])
const signature = bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const header = chunk('IHDR', bytesOf(big(1), big(1), [8, 0, 0, 0, 0]))
const pixels = chunk('IDAT', new Uint8Array(deflateSync(Buffer.from([0, 128]))))
const png = {
  bare: bytesOf(signature, header, chunk('gAMA', bytesOf(big(45455))), pixels, chunk('IEND', '')),
  whole: bytesOf(
    signature,
    header,
    chunk('gAMA', bytesOf(big(45455))),
    chunk('eXIf', secret),
    chunk('tEXt', secret),
    chunk('iTXt', secret),
    chunk('zTXt', secret),
    chunk('tIME', bytesOf([7, 0xea, 11, 23, 9, 0, 0])),
    chunk('prVt', secret),
    pixels,
    chunk('IEND', ''),
    secret,
  ),
}

const riff = (name: string, content: string | number[]) =>
  bytesOf(name, little(content.length), content, content.length % 2 === 1 ? [0] : [])
const webpOf = (...chunks: Uint8Array[]) => {
  const all = bytesOf(...chunks)
  return bytesOf('RIFF', little(all.length + 4), 'WEBP', all)
}
const picture = riff('VP8L', [0x2f, 0, 0, 0, 0])
const extended = (flags: number) => riff('VP8X', [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])
const webp = {
  bare: webpOf(extended(0x10), picture),
  whole: bytesOf(
    webpOf(extended(0x1c), picture, riff('EXIF', secret), riff('XMP ', secret)),
    secret,
  ),
}

const kinds = Object.entries({ jpeg, png, webp })
const bin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test.each(kinds)(
  'of a %s the picture stays, and nothing of whose it is or where it was',
  (_, { bare, whole }) => {
    expect(bin(whole)).toContain('41.3851')
    expect(bin(barePhoto(whole))).toBe(bin(bare))
    expect(bin(barePhoto(bare))).toBe(bin(bare))
  },
)

test.each(kinds)(
  'a %s cut short anywhere is refused, and never read past its end',
  (_, { bare }) => {
    for (let length = 0; length < bare.length; length++)
      expect(() => barePhoto(bare.slice(0, length))).toThrow('attachments/type-refused')
  },
)

const far = `/equipment/spaces/${spaces.far}/items`
const photos = `${far}/VV100001/photos`
const Photo = z.object({ id: z.string(), at: z.string() })

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001' }, { tag: 'VV200001', space: spaces.turo }])
})

/** As a browser sends a file. */
async function send(path: string, bytes: Uint8Array<ArrayBuffer>, type = 'image/jpeg') {
  const { cookie } = await desk.as('professional')
  const answer = await desk.app.request(`/api${path}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', cookie: cookie ?? '', 'content-type': type },
    body: bytes,
  })
  return { status: answer.status, body: z.looseObject({}).parse(await answer.json()) }
}

test('a photo of an item is kept bare, shown to whoever reads items, and taken away', async () => {
  const kept = await send(photos, jpeg.whole)
  expect(kept.status).toBe(201)
  const { id } = Photo.parse(kept.body)
  const planner = await desk.as('planner')
  const item = (await planner.get('/equipment/items/VV100001')).as(ItemPage)
  expect(item.photos.map((photo) => photo.id)).toEqual([id])
  const shown = await desk.app.request(`/api/equipment/items/vv100001/photos/${id}`, {
    headers: { cookie: planner.cookie ?? '' },
  })
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  expect(bin(new Uint8Array(await shown.arrayBuffer()))).toBe(bin(jpeg.bare))
  expect(await planner.get(`/equipment/items/VV200001/photos/${id}`)).toMatchObject({
    status: 404,
    body: { code: 'equipment/unknown-photo' },
  })
  const professional = await desk.as('professional')
  expect(await professional.remove(`${photos}/${id}`)).toMatchObject({ status: 204 })
  expect(await professional.remove(`${photos}/${id}`)).toMatchObject({ status: 404 })
  expect(await desk.db.selectFrom('attachments').select('id').execute()).toEqual([])
  const events = await desk.db.selectFrom('item_events').select('kind').orderBy('id').execute()
  expect(events).toEqual([{ kind: 'photo-added' }, { kind: 'photo-removed' }])
})

test.each([
  ['a document', bytesOf('%PDF-1.7 words')],
  ['a page', bytesOf('<!doctype html>')],
  ['nothing', bytesOf('')],
])('%s is no photo', async (_, bytes) => {
  expect(await send(photos, bytes)).toMatchObject({
    status: 422,
    body: { code: 'attachments/type-refused' },
  })
})

test('a photo may be larger than other things that are sent, and no larger than eight mebibytes', async () => {
  const large = bytesOf(
    jpeg.bare.slice(0, -2),
    new Uint8Array(8 * 1024 * 1024 - jpeg.bare.length),
    [0xff, 0xd9],
  )
  expect(large).toHaveLength(8 * 1024 * 1024)
  expect(await send(photos, large)).toMatchObject({ status: 201 })
  expect(await send(photos, bytesOf(large, [0]))).toMatchObject({
    status: 413,
    body: { code: 'input/too-large', limitBytes: 8 * 1024 * 1024 },
  })
})

test('twelve photos of one item are enough', async () => {
  for (let n = 0; n < 12; n++) expect(await send(photos, png.bare)).toMatchObject({ status: 201 })
  expect(await send(photos, png.bare)).toMatchObject({
    status: 422,
    body: { code: 'equipment/too-many', most: 12 },
  })
})

test('whoever keeps another space, or none, adds no photo here', async () => {
  expect(await send(`${far}/VV200001/photos`, png.bare)).toMatchObject({
    status: 403,
    body: { code: 'permission/not-in-scope' },
  })
  expect(await (await desk.as('planner')).post(photos, {})).toMatchObject({
    status: 403,
    body: { code: 'permission/not-yours', permission: 'equipment:keep' },
  })
})
