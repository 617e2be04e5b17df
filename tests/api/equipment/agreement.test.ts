import { beforeEach, expect, test } from 'vitest'
import { createApp } from '#api/app.ts'
import { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { lentAtFar, readPaper } from '../desk/lent-papers.ts'
import { textOf } from '../desk/pdf-pages.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'
import { signaturePng } from '../desk/signature.ts'

const far = `/equipment/spaces/${spaces.far}`
const eight = Array.from({ length: 8 }, (_, i) => `VV100001${i}`)

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [...eight.map((tag) => ({ tag })), { tag: 'CR1', model: models.crutch }])
})

test('an agreement says who takes what until when, where it comes back and what of it went out', async () => {
  const { professional, loan, ref } = await lentAtFar({
    items: ['CR1', 'VV1000010'].map((tag) => ({
      tag,
      accessories: ['Coixí'],
      due: '2026-12-23',
    })),
  })
  const { pages, text } = await readPaper(professional, `${loan}/agreement`)
  expect(pages).toHaveLength(1)
  expect(pages[0]?.mediaBox.map(Math.round)).toEqual([0, 0, 595, 842])
  for (const said of [
    'Document de préstec',
    `Núm. ${ref}`,
    '23 de novembre del 2026',
    'Rosa Cañellas Prat',
    '600 111 222',
    'Espai del Far',
    'Plaça Major, 1',
    'Tel. 93 000 00 00',
    'dimecres, 23 de desembre del 2026',
    'VV1000010',
    'Cadira de rodes · Invacare Action 3',
    'fins a 125 kg',
    'Reposapeus',
    'Coixí',
    'CR1',
    'Crosses · Cavip Crossa de colze',
    'A què et compromets',
    'Les teves dades',
    '90 dies',
    'Signatura',
  ])
    expect(text).toContain(said)
  expect(text).not.toContain('Fiança')
  // Of three things that belong to them, both cushions went out, and the footrests did not.
  expect(pages[0]?.ticks).toBe(2)
  expect(pages[0]?.pictures).toBe(0)
})

test('it speaks the language of whoever signs, unless another is asked for', async () => {
  const { professional, loan } = await lentAtFar({ borrower: borrowers.amadou })
  expect((await readPaper(professional, `${loan}/agreement`)).text).toContain(
    'Documento de préstamo',
  )
  for (const [language, title] of [
    ['ca', 'Document de préstec'],
    ['es', 'Documento de préstamo'],
    ['en', 'Loan agreement'],
  ])
    expect(
      (await readPaper(professional, `${loan}/agreement?language=${language}`)).text,
    ).toContain(title)
})

test.each(['ca', 'es', 'en'])(
  'eight things with all that belongs to them fit on one page in large type, in %s',
  async (language) => {
    await desk.db
      .updateTable('models')
      .set({ accessories: JSON.stringify(['Reposapeus', 'Coixí antiescares', 'Cinturó']) })
      .execute()
    await desk.db.updateTable('product_types').set({ deposit_cents: 2000 }).execute()
    const items = eight.map((tag) => ({ tag }))
    const { professional, loan } = await lentAtFar({ items, depositTaken: true })
    const { pages } = await readPaper(professional, `${loan}/agreement?language=${language}`)
    expect(pages).toHaveLength(1)
    const words = pages[0]?.words ?? []
    expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThanOrEqual(12)
    expect(Math.max(...words.map(({ baseline }) => baseline))).toBeLessThan(290)
  },
)

test('forty things go over several pages, with the page in each foot', async () => {
  const more = Array.from({ length: 40 }, (_, i) => `VW20000${String(i).padStart(2, '0')}`)
  await addItems(
    desk.db,
    more.map((tag) => ({ tag })),
  )
  const { professional, loan } = await lentAtFar({ items: more.map((tag) => ({ tag })) })
  const { pages, text } = await readPaper(professional, `${loan}/agreement`)
  expect(pages.length).toBeGreaterThan(1)
  for (const [i, page] of pages.entries())
    expect(textOf(page)).toContain(`Pàgina ${i + 1} de ${pages.length}`)
  expect(more.filter((tag) => !text.includes(tag))).toEqual([])
})

test('where things are due on different days, each says its own', async () => {
  const items = [
    { tag: 'VV1000010', due: '2026-12-23' },
    { tag: 'VV1000011', due: '2027-01-15' },
  ]
  const { professional, loan } = await lentAtFar({ items })
  const { text } = await readPaper(professional, `${loan}/agreement`)
  expect(text).toContain('El primer venciment és el')
  expect(text).toContain('fins al 15/1/27')
})

test('the deposit is on it, and that whoever wants it so is erased at the return', async () => {
  await desk.db
    .updateTable('product_types')
    .set({ deposit_cents: 1500 })
    .where('name_en', '=', 'Wheelchair')
    .execute()
  await desk.db.updateTable('borrowers').set({ keep: 'until-return' }).execute()
  const { professional, loan } = await lentAtFar({ depositTaken: true })
  const { text } = await readPaper(professional, `${loan}/agreement`)
  expect(text).toMatch(/Fiança: 15,00 €/)
  expect(text).toContain('tan bon punt ho tornes tot')
})

test('a name that the letters of the paper lack is written with the nearest that they have', async () => {
  await desk.db
    .updateTable('borrowers')
    .set({ given_name: 'Łucja', family_name: 'Nguyễn Şahin' })
    .where('id', '=', borrowers.rosa)
    .execute()
  const { professional, loan } = await lentAtFar()
  expect((await readPaper(professional, `${loan}/agreement`)).text).toContain('Łucja Nguyên Şahin')
})

const named = (given: string, family: string) =>
  desk.db
    .updateTable('borrowers')
    .set({ given_name: given, family_name: family })
    .where('id', '=', borrowers.rosa)
    .execute()

test.each([
  ['Олена', 'Шевченко'],
  ['Γιώργος', 'Παπαδόπουλος'],
  ['Նարեկ', 'Սարգսյան'],
  ['გიორგი', 'ბერიძე'],
])('%s %s is written in its own letters', async (given, family) => {
  await named(given, family)
  const { professional, loan } = await lentAtFar()
  const { text } = await readPaper(professional, `${loan}/agreement`)
  expect(text.split(`${given} ${family}`)).toHaveLength(3)
})

test('a name that is read from right to left is written so', async () => {
  await named('فاطمة', 'الزهراء')
  const { professional, loan } = await lentAtFar()
  const { text } = await readPaper(professional, `${loan}/agreement`)
  expect(text.normalize('NFKC')).toContain('فاطمة الزهراء')
})

test('of a name in letters that no font here has, the paper says where it is', async () => {
  await named('Bruce 小龙', '李')
  const { professional, loan } = await lentAtFar()
  const { text } = await readPaper(professional, `${loan}/agreement`)
  expect(text).toContain('Bruce (nom complet a la pantalla)')
  expect(text).not.toContain('?')
})

test('the agreement opens a record, and says so in the log of openings and in the audit', async () => {
  const { professional, loan, id } = await lentAtFar()
  await readPaper(professional, `${loan}/agreement`)
  const openings = desk.db.selectFrom('borrower_openings').selectAll()
  expect(await openings.execute()).toMatchObject([
    {
      staff_id: staff.professional,
      borrower_id: borrowers.rosa,
      space_id: spaces.far,
      how: 'record',
      reason: 'agreement',
    },
  ])
  const acts = desk.db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1)
  expect(await acts.executeTakeFirstOrThrow()).toMatchObject({
    act: 'equipment.print-agreement',
    subject_kind: 'loan',
    subject_id: id,
    facts: {},
  })
})

test('once everything is back, the name is put on paper only for whoever says why', async () => {
  const { professional, loan } = await lentAtFar()
  await professional.post(`${far}/returns`, { tag: 'VV1000010' })
  await desk.db
    .updateTable('borrowers')
    .set({ created_at: '2026-10-01T10:00:00Z' })
    .where('id', '=', borrowers.rosa)
    .execute()
  expect(await professional.post(`${loan}/agreement`, undefined)).toMatchObject({
    status: 422,
    body: { code: 'borrowers/reason-required' },
  })
  const record = `/people/spaces/${spaces.far}/borrowers/${borrowers.rosa}/open`
  await professional.post(record, { reason: 'Demana una còpia del document' })
  expect((await readPaper(professional, `${loan}/agreement`)).text).toContain('Rosa Cañellas Prat')
})

test('a loan of another space, or of nobody any more, has no agreement', async () => {
  const { professional, loan, id } = await lentAtFar()
  const colleague = await desk.asColleague('second-professional')
  const elsewhere = `/equipment/spaces/${spaces.turo}/loans/${id}`
  for (const what of ['agreement', 'receipt', 'signature'])
    expect(await colleague.post(`${elsewhere}/${what}`, { png: signaturePng() })).toMatchObject({
      status: 404,
      body: { code: 'equipment/unknown-loan' },
    })
  await professional.post(`${far}/returns`, { tag: 'VV1000010' })
  await professional.remove(`/people/spaces/${spaces.far}/borrowers/${borrowers.rosa}`)
  for (const what of ['agreement', 'signature'])
    expect(await professional.post(`${loan}/${what}`, { png: signaturePng() })).toMatchObject({
      status: 404,
      body: { code: 'borrowers/unknown' },
    })
  expect((await readPaper(professional, `${loan}/receipt`)).text).toContain('Tot tornat')
})

test('inside a page no paper is made, no record opened, and it says so', async () => {
  const { professional, loan } = await lentAtFar()
  const inPage = new Client(createApp({ ...desk.host, pdf: null }), professional.cookie)
  for (const what of ['agreement', 'receipt'])
    expect(await inPage.post(`${loan}/${what}`, undefined)).toMatchObject({
      status: 409,
      body: { code: 'host/not-in-the-demo' },
    })
  expect(await desk.db.selectFrom('borrower_openings').selectAll().execute()).toEqual([])
})
