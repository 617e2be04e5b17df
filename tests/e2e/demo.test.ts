import { expect, test } from '@playwright/test'
import { serveDemo } from './demo-site.ts'

let site: Awaited<ReturnType<typeof serveDemo>>

test.beforeAll(async () => {
  site = await serveDemo('/proves/taulell/')
})
test.afterAll(() => {
  site.close()
})

test('the demo inside a page keeps what was done over a reload, until it is started over', async ({
  page,
}) => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) complaints.push(line.text())
  })
  await page.goto(site.address)
  await page.getByRole('button', { name: /Administració/ }).click({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Configuració' }).click()
  const largest = page.getByLabel(/Màxim/)
  await largest.fill('29000')
  await page.getByRole('button', { name: 'Desa' }).click()
  await expect(page.getByText('Configuració desada.')).toBeVisible()

  await page.reload()
  await expect(page.getByLabel(/Màxim/)).toHaveValue(/29[. ]?000/, { timeout: 60_000 })

  await page.getByRole('button', { name: /El meu compte/ }).click()
  await page.getByRole('menuitem', { name: 'Torna a començar la demo' }).click()
  await page.getByRole('button', { name: 'Torna a començar la demo' }).click()
  await page.getByRole('button', { name: /Administració/ }).click({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Configuració' }).click()
  await expect(page.getByLabel(/Màxim/)).toHaveValue(/30[. ]?000/)
  expect(complaints).toEqual([])
})

test('a second tab is told that the demo is open in the first', async ({ context }) => {
  const first = await context.newPage()
  await first.goto(site.address)
  await first.getByRole('button', { name: /Administració/ }).waitFor({ timeout: 60_000 })
  const second = await context.newPage()
  await second.goto(site.address)
  await expect(
    second.getByRole('heading', { name: 'La demo ja és oberta en una altra pestanya' }),
  ).toBeVisible({ timeout: 60_000 })
})
