import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { encode } from 'uqr'
import { z } from 'zod'
import { readPdf } from '../api/desk/pdf-pages.ts'
import { chromiumArguments, findChromium } from '../chromium.ts'
import { anItem, test } from './desk.ts'

const Session = z.object({ spaces: z.array(z.object({ id: z.string() })) })
const box = 'Etiqueta, persona, préstec o model'

/** What a paper that the page asks for is made of; the browser keeps no bytes of a PDF by itself. */
function bytesOf(page: Page, address: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    page
      .route(address, async (route) => {
        const response = await route.fetch()
        resolve(new Uint8Array(await response.body()))
        await route.fulfill({ response })
      })
      .catch(reject)
  })
}

test('a loan by keyboard alone, its agreement, and the return by one scan', async ({
  colleague,
}) => {
  const professional = await colleague('professional')
  const { page } = professional
  const { spaces } = Session.parse(await professional.asks('/session'))
  const tag = await anItem(professional, `&state=available&space=${spaces[0]?.id ?? ''}`)
  await professional.opens('/equipment/desk')
  await expect(page.getByRole('combobox', { name: box })).toBeFocused()
  await page.keyboard.type(tag)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: tag })).toContainText(
    'A punt per deixar',
  )
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('textbox', { name: 'Nom', exact: true })).toBeFocused()
  await page.keyboard.type('Prova')
  await page.keyboard.press('Tab')
  await page.keyboard.type('De Punta A Punta')
  await page.keyboard.press('Tab')
  await page.keyboard.type('699 999 123')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Deixa 1 unitat' })).toBeEnabled()
  await page.keyboard.press('Alt+l')
  await expect(page.getByText('Deixat a Prova De Punta A Punta', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Signa a la pantalla' }).first().click()
  const sheet = page.getByRole('img', { name: 'Espai per signar' })
  await sheet.waitFor()
  const { x, y, width, height } = (await sheet.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width * 0.2, y + height * 0.6)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.5, y + height * 0.3, { steps: 12 })
  await page.mouse.move(x + width * 0.8, y + height * 0.6, { steps: 12 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Signa', exact: true }).click()
  await expect(page.getByText(/^Signatura desada/)).toBeVisible()

  const bytes = bytesOf(page, '**/agreement')
  const paper = page.waitForResponse((answer) => answer.url().endsWith('/agreement'))
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Document de préstec' }).first().click()
  const answered = await paper
  expect(answered.status()).toBe(200)
  expect(answered.headers()['content-type']).toBe('application/pdf')
  const [firstPage] = await readPdf(await bytes)
  expect(firstPage?.pictures).toBe(1)

  await (await opened).close()
  await page.bringToFront()

  await page.keyboard.press('Alt+b')
  await expect(page.getByRole('listitem').filter({ hasText: tag })).toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type(tag)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: tag })).toContainText('Recollit')
  const receipt = page.waitForResponse((one) => one.url().includes('/receipt'))
  await page.getByRole('button', { name: 'Rebut de devolució' }).click()
  expect((await receipt).headers()['content-type']).toBe('application/pdf')
  expect(professional.complaints).toEqual([])
})

test('the label of an item is asked for on its page, and comes as a PDF', async ({ colleague }) => {
  const administrator = await colleague('administrator')
  const { page } = administrator
  await administrator.opens(`/equipment/items/${await anItem(administrator, '&state=available')}`)
  await page.getByRole('button', { name: 'Imprimeix l’etiqueta' }).click()
  const bytes = bytesOf(page, '**/labels')
  const opened = page.waitForEvent('popup')
  await page.getByRole('dialog').getByRole('button', { name: 'Prepara el PDF' }).click()
  expect(new TextDecoder('latin1').decode((await bytes).subarray(0, 5))).toBe('%PDF-')
  await (await opened).close()
  expect(administrator.complaints).toEqual([])
})

/** A film of one still picture of a label's code, as Y4M: luma of every pixel, and no colour. */
function filmOf(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'Q', border: 4 })
  const [width, height] = [640, 480]
  const unit = Math.floor(400 / size)
  const [left, top] = [
    Math.floor((width - size * unit) / 2),
    Math.floor((height - size * unit) / 2),
  ]
  const luma = Buffer.alloc(width * height, 235)
  for (let y = 0; y < size * unit; y++)
    for (let x = 0; x < size * unit; x++)
      if (data[Math.floor(y / unit)]?.[Math.floor(x / unit)] === true)
        luma[(top + y) * width + left + x] = 16
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    luma,
    Buffer.alloc((width * height) / 2, 128),
  ])
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip C420jpeg\n`),
    frame,
    frame,
  ])
}

test('a label held before the camera is read as a scan', async ({ colleague, baseURL }) => {
  const professional = await colleague('professional')
  const tag = await anItem(professional, '&state=available')
  const folder = mkdtempSync(join(tmpdir(), 'taulell-film-'))
  const film = join(folder, 'label.y4m')
  writeFileSync(film, filmOf(`HTTPS://TAULELL.EXAMPLE/T/${tag}`))
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      ...chromiumArguments,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  try {
    const page = await browser.newPage({
      locale: 'ca-ES',
      ...(baseURL === undefined ? {} : { baseURL }),
    })
    await page.request.post('/api/session/demo', { data: { persona: 'professional' } })
    await page.goto('/equipment/desk')
    await page.getByRole('button', { name: 'Càmera' }).click()
    await expect(page.getByText(`Llegida: ${tag}`)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listitem').filter({ hasText: tag })).toBeVisible()
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
