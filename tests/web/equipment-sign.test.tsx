import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { z } from 'zod'
import { spaces } from '../api/desk/fixture.ts'
import { addItems, borrowers, fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, said } from './desk/screen.ts'

const { db } = inPage.database
const far = `/equipment/spaces/${spaces.far}`
const sheet = () => page.getByRole('img', { name: /Espai per signar|Espacio para firmar/ })

beforeEach(async () => {
  await fillCatalogue(db)
  await addItems(db, [{ tag: 'VV7K3M9Q2' }])
})

const lend = async (borrower: string = borrowers.rosa) => {
  const answer = await inPage.ask(`${far}/loans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ borrower, items: [{ tag: 'VV7K3M9Q2', due: '2027-01-11' }] }),
  })
  expect(answer.status).toBe(201)
}

/** A stroke as a pen makes it, from one share of the sheet to another. */
async function draw(pointerType: 'pen' | 'touch' | 'mouse', from = 0.2, to = 0.8) {
  await expect.element(sheet()).toBeVisible()
  const canvas = sheet().element()
  const box = canvas.getBoundingClientRect()
  const at = (share: number) => ({
    pointerId: 7,
    pointerType,
    isPrimary: true,
    bubbles: true,
    cancelable: true,
    button: 0,
    buttons: 1,
    pressure: 0.5,
    clientX: box.left + box.width * share,
    clientY: box.top + box.height * (0.5 + Math.sin(share * 14) * 0.2),
  })
  const steps = Array.from({ length: 30 }, (_, i) => from + ((to - from) * i) / 29)
  canvas.dispatchEvent(new PointerEvent('pointerdown', at(from)))
  for (const share of steps) {
    canvas.dispatchEvent(new PointerEvent('pointermove', at(share)))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  canvas.dispatchEvent(new PointerEvent('pointerup', { ...at(to), buttons: 0 }))
}

/** With the browser's own mouse. */
async function drawByMouse() {
  const { width, height } = sheet().element().getBoundingClientRect()
  await userEvent.dragAndDrop(sheet(), sheet(), {
    sourcePosition: { x: width * 0.3, y: height * 0.6 },
    targetPosition: { x: width * 0.6, y: height * 0.3 },
  })
}

const kept = async () =>
  db
    .selectFrom('loan_papers')
    .innerJoin('attachments', 'attachments.id', 'loan_papers.attachment_id')
    .select('attachments.bytes')
    .where('kind', '=', 'signature')
    .execute()

/** The picture as a browser reads it: its size, and how much of it is ink. */
async function seen(bytes: Uint8Array) {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context?.drawImage(picture, 0, 0)
  const pixels = context?.getImageData(0, 0, picture.width, picture.height).data ?? []
  let ink = 0
  for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 128) ink += 1
  return { width: picture.width, height: picture.height, ink }
}

test('what was lent is signed beside its agreement, with a pen, and the desk keeps the drawing', async () => {
  await openDesk({ as: 'professional', at: '/equipment/desk?scan=VV7K3M9Q2' })
  await page.getByRole('combobox', { name: /Etiqueta, persona/ }).fill('cane')
  await page.getByRole('option', { name: /Rosa Cañellas/ }).click()
  await button('Deixa 1 unitat').click()
  const row = page.getByRole('region', { name: 'Safata' }).getByRole('listitem')
  await expect.element(row.getByRole('button', { name: 'Document de préstec' })).toBeVisible()
  await row.getByRole('button', { name: 'Signa a la pantalla' }).click()
  const dialog = page.getByRole('dialog', { name: 'Signatura del préstec' })
  await expect.element(dialog).toMatchTextContent(/S’ha de tornar/)
  await expect.element(dialog).toMatchTextContent(/Cadira de rodes VV7K3M9Q2/)
  await expect.element(button('Signa')).toBeDisabled()
  await draw('pen')
  await draw('touch', 0.3, 0.6)
  await button('Signa').click()
  await expect.element(said(/Signatura desada/)).toBeVisible()
  await expect.element(dialog).not.toBeInTheDocument()
  const [signature, ...others] = await kept()
  expect(others).toEqual([])
  const { width, height, ink } = await seen(signature?.bytes ?? new Uint8Array())
  expect(width).toBeLessThanOrEqual(1200)
  expect(height).toBeLessThanOrEqual(600)
  expect(ink).toBeGreaterThan(500)
  expect(signature?.bytes.length).toBeLessThan(200_000)
  const browser = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])
  expect(browser).not.toMatch(/png|Cañellas/)
})

test('a drawing is cleared and made anew, and one signed again takes the place of the first', async () => {
  await inPage.signIn('professional')
  await lend()
  await openDesk({ as: 'professional', at: '/equipment/items/VV7K3M9Q2' })
  const told = page.getByText(/Ja es va signar/)
  for (const times of [0, 1]) {
    await button('Signa a la pantalla').click()
    await draw('mouse')
    expect(told.elements()).toHaveLength(times)
    await expect.element(button('Signa')).toBeEnabled()
    await button('Esborra').click()
    await expect.element(button('Signa')).toBeDisabled()
    await drawByMouse()
    await button('Signa').click()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  }
  expect(await kept()).toHaveLength(1)
})

test('it is read in the language of whoever signs, and the screen keeps its own', async () => {
  await inPage.signIn('professional')
  await lend(borrowers.amadou)
  await openDesk({ as: 'professional', at: '/equipment/items/VV7K3M9Q2' })
  await button('Signa a la pantalla').click()
  const dialog = page.getByRole('dialog', { name: 'Firma del préstamo' })
  await expect.element(dialog).toMatchTextContent(/devolverlo el lunes, 11 de enero/)
  await expect.element(dialog).toMatchTextContent(/Silla de ruedas/)
  await expect.element(dialog).toHaveAttribute('lang', 'es')
  await expect.element(button('Prefiero firmar en papel')).toBeVisible()
  await page.getByRole('button', { name: 'Tanca' }).click()
  await expect.element(button('Signa a la pantalla')).toBeVisible()
})

test('whoever cannot draw is told that there is paper, and what is drawn outlives a failure', async () => {
  await inPage.signIn('professional')
  await lend()
  await openDesk({ as: 'professional', at: '/equipment/items/VV7K3M9Q2' })
  await button('Signa a la pantalla').click()
  await expect.element(sheet()).toHaveAccessibleDescription(/també pots signar en paper/)
  await draw('pen')
  inPage.setReachable(false)
  await button('Signa').click()
  await expect.element(page.getByRole('dialog').getByRole('alert')).toBeVisible()
  inPage.setReachable(true)
  await button('Signa').click()
  await expect.element(said(/Signatura desada/)).toBeVisible()
  const title = z.string().parse(document.title)
  expect(title).not.toMatch(/Rosa/)
  expect(await kept()).toHaveLength(1)
})

test('a stroke goes on while the screen is turned, and what was drawn before stays', async () => {
  await inPage.signIn('professional')
  await lend()
  await openDesk({ as: 'professional', at: '/equipment/items/VV7K3M9Q2' })
  await button('Signa a la pantalla').click()
  const stroke = draw('touch')
  await page.viewport(900, 768)
  await stroke
  await page.viewport(1366, 768)
  await expect.element(button('Signa')).toBeEnabled()
  await draw('touch', 0.3, 0.5)
  await button('Signa').click()
  await expect.poll(kept).toHaveLength(1)
  const [signature] = await kept()
  expect((await seen(signature?.bytes ?? new Uint8Array())).ink).toBeGreaterThan(500)
})

test('whoever does not lend there signs nothing', async () => {
  await inPage.signIn('professional')
  await lend()
  await openDesk({ as: 'planner', at: '/equipment/items/VV7K3M9Q2' })
  await expect.element(page.getByText('En préstec').first()).toBeVisible()
  await expect.element(button('Signa a la pantalla')).not.toBeInTheDocument()
})
