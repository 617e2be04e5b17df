import { beforeEach, expect, test } from 'vitest'
import { createApp } from '#api/app.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, fillCatalogue } from '../desk/resource-bank.ts'

const phone = '93 123 45 67'
let items: Record<string, string> = {}

beforeEach(async () => {
  await fillCatalogue(desk.db)
  items = await addItems(desk.db, [
    { tag: 'VV7K3M9Q2', space: spaces.turo, home: spaces.far, state: 'missing' },
  ])
  await desk.db.updateTable('spaces').set({ phone }).where('id', '=', spaces.far).execute()
})

async function page(path: string) {
  const answer = await desk.app.request(path)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const shown = (html: string) =>
  html
    .replaceAll(/<style.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test.each(['/t/VV7K3M9Q2', '/T/VV7K3M9Q2', '/t/vv7k3m9q2', '/T/Vv7-K3m-9q2'])(
  'at %s whoever found something reads whom to call, in three languages',
  async (path) => {
    const { status, text } = await page(path)
    expect(status).toBe(200)
    expect(shown(text)).toBe(
      'VV7K3M9Q2 VV7K3M9Q2 ' +
        `Això és del banc de recursos municipal. Si ho has trobat, truca’ns: ${phone} Soc de l’equip: obre la fitxa ` +
        `Esto es del banco de recursos municipal. Si lo has encontrado, llámanos: ${phone} Soy del equipo: abre la ficha ` +
        `This belongs to the city’s resource bank. If you have found it, please call us: ${phone} I work here: open the record`,
    )
  },
)

test('the page of a tag tells nothing of the thing: not what it is, nor where or how it is', async () => {
  const { text } = await page('/t/VV7K3M9Q2')
  const all = await desk.db
    .selectFrom('items')
    .innerJoin('models', 'models.id', 'items.model_id')
    .innerJoin('product_types', 'product_types.id', 'models.type_id')
    .select(['items.id', 'models.name', 'models.maker', 'name_ca', 'name_es', 'name_en', 'iso9999'])
    .executeTakeFirstOrThrow()
  const secrets = [...Object.values(all), 'missing', 'Turó', 'Far', spaces.far]
  expect(secrets.filter((secret) => secret !== null && text.includes(secret))).toEqual([])
})

test('a tag that nothing has gets the same page without a telephone', async () => {
  const [known, unknown] = [await page('/t/VV7K3M9Q2'), await page('/t/VV0000000')]
  expect(unknown.status).toBe(known.status)
  expect(shown(unknown.text)).toContain('VV0000000')
  expect(unknown.text).not.toContain('tel:')
  await desk.db.updateTable('spaces').set({ phone: null }).execute()
  const mute = await page('/t/VV7K3M9Q2')
  expect(shown(mute.text).replaceAll('VV7K3M9Q2', 'VV0000000')).toBe(shown(unknown.text))
})

test('a label that was replaced still says whom to call', async () => {
  const former = { tag: 'OLD1', item_id: items['VV7K3M9Q2'] ?? '' }
  await desk.db.insertInto('former_tags').values(former).execute()
  expect(shown((await page('/t/old1')).text)).toContain(phone)
})

test('staff go on to the record, from under whatever path the desk is', async () => {
  const { text } = await page('/t/vv7k3m9q2')
  expect(text).toContain('href="../equipment/items/VV7K3M9Q2"')
  expect(new URL('../equipment/items/VV7K3M9Q2', 'https://city.example/desk/t/x').pathname).toBe(
    '/desk/equipment/items/VV7K3M9Q2',
  )
})

test('the page runs nothing, loads nothing, is framed by nobody and found by no search', async () => {
  const { headers, text } = await page('/t/VV7K3M9Q2')
  const policy = headers.get('content-security-policy') ?? ''
  const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1]
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(text).toContain(`<style nonce="${nonce}">`)
  expect(text).not.toContain('<script')
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('set-cookie')).toBeNull()
})

test.each([
  '/t/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/t/%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  `/t/${'A'.repeat(500)}`,
  '/t/%00',
  '/t/a',
])('what is no tag is not repeated on the page: %s', async (path) => {
  const { status, text } = await page(path)
  expect(status).toBe(200)
  expect(text).not.toMatch(/alert\(|onerror|AAAA|href=/)
})

test('where the database is away, the page says what it can', async () => {
  const { tagPages } = await import('#api/equipment/tag-page.ts')
  const away = { ...desk.database, db: desk.db.withSchema('nowhere') }
  const answer = await tagPages({ database: away, log: desk.host.log }).request('/t/VV7K3M9Q2')
  expect(answer.status).toBe(200)
  expect(shown(await answer.text())).toContain('VV7K3M9Q2')
  expect(desk.lines.map(({ event }) => event)).toEqual(['a tag’s page without its telephone'])
})

test('beside the api there are the page of a tag, calendars for others, and nothing else', () => {
  const beside = createApp(desk.host).routes.filter(
    ({ method, path }) => method !== 'ALL' && !path.startsWith('/api/'),
  )
  expect(beside.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /:door{[tT]}/:tag',
    'GET /feeds/city.ics',
    'GET /feeds/spaces/:file',
    'GET /feeds/islands/:file',
    'GET /feeds/p/:file',
    'GET /feeds/events.json',
  ])
})
