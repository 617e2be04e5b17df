import { beforeEach, expect, test } from 'vitest'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { lentAtFar, readPaper } from '../desk/lent-papers.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'
import { signaturePng } from '../desk/signature.ts'

const far = `/equipment/spaces/${spaces.far}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV1000010' }, { tag: 'VV1000011' }])
})

const bytesOf = async () =>
  (await desk.db.selectFrom('attachments').selectAll().execute()).map(({ bytes }) => bytes)

test('a signature is drawn on the agreement, and one drawn again takes its place', async () => {
  const { professional, loan } = await lentAtFar()
  const first = await professional.post(`${loan}/signature`, { png: signaturePng() })
  expect(first).toMatchObject({ status: 204, text: '' })
  await professional.post(`${loan}/signature`, { png: signaturePng({ width: 200 }) })
  expect(await bytesOf()).toHaveLength(1)
  expect(await desk.db.selectFrom('loan_papers').selectAll().execute()).toMatchObject([
    { kind: 'signature' },
  ])
  const { pages } = await readPaper(professional, `${loan}/agreement`)
  expect(pages[0]?.pictures).toBe(1)
})

test('of what is sent as a signature only the picture is kept', async () => {
  const { professional, loan } = await lentAtFar()
  const secret = Buffer.from('Comment\0Rosa Cañellas, 600 111 222')
  await professional.post(`${loan}/signature`, {
    png: signaturePng({ besides: [['tEXt', secret]] }),
  })
  const [bytes] = await bytesOf()
  expect(Buffer.from(bytes ?? []).toString('base64')).toBe(signaturePng())
})

test('when the person is erased, so is the signature', async () => {
  const { professional, loan } = await lentAtFar()
  await professional.post(`${loan}/signature`, { png: signaturePng() })
  await professional.post(`${far}/returns`, { tag: 'VV1000010' })
  await professional.remove(`/people/spaces/${spaces.far}/borrowers/${borrowers.rosa}`)
  expect(await bytesOf()).toEqual([])
  expect(await desk.db.selectFrom('loan_papers').selectAll().execute()).toEqual([])
})

const whole = signaturePng()
const base64 = (...bytes: number[]) => Buffer.from(bytes).toString('base64')

test.each([
  ['no picture', base64(1, 2, 3), 422, 'attachments/type-refused'],
  ['a photo', base64(0xff, 0xd8, 0xff, 0xe0), 422, 'attachments/type-refused'],
  ['a picture that is cut off', whole.slice(0, 400), 422, 'attachments/type-refused'],
  ['one with too few rows', signaturePng({ rows: 99 }), 422, 'attachments/type-refused'],
  ['one with too many rows', signaturePng({ rows: 4000 }), 422, 'attachments/type-refused'],
  ['one as large as a wall', signaturePng({ width: 9000 }), 422, 'attachments/type-refused'],
  ['what is no base 64', 'ñ', 400, 'input/invalid'],
  ['more than 200 kB', Buffer.alloc(200_001, 7).toString('base64'), 413, 'attachments/too-large'],
] as const)('%s is no signature', async (_, png, status, code) => {
  const { professional, loan } = await lentAtFar()
  expect(await professional.post(`${loan}/signature`, { png })).toMatchObject({
    status,
    body: { code },
  })
  expect(await bytesOf()).toEqual([])
})
