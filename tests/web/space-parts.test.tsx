import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const mine = `/spaces/${spaces.far}`
const card = (name: string) => page.getByRole('region', { name, exact: true })
const around = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const clock = (label: string) => page.getByLabelText(label, { exact: true })

test('a professional sets the hours of her space, and takes them back', async () => {
  await openDesk({ as: 'professional', at: mine })
  await expect.element(card('Horari')).toMatchTextContent('Encara no se sap quan obre.')
  await button('Edita: Horari').click()
  await button('dilluns: afegeix una franja').click()
  await clock('dilluns: tanca a les').fill('14:00')
  await button('Posa l’horari de dilluns de dilluns a divendres').click()
  await button('Desa').click()
  await expect.element(said('S’ha desat «Espai del Far».')).toBeVisible()
  await expect.element(card('Horari')).toMatchTextContent(/divendres9:30–14:00/)
  await expect.element(card('Horari')).toMatchTextContent(/diumengeTancat/)
  await expect.element(button('Edita: Horari')).toHaveFocus()
  await said('S’ha desat').getByRole('button', { name: 'Desfés' }).click()
  await expect.element(card('Horari')).toMatchTextContent('Encara no se sap quan obre.')
})

test('hours that overlap are refused at their day, and what was typed stays', async () => {
  await openDesk({ as: 'professional', at: `${mine}?edit=hours` })
  await button('dimarts: afegeix una franja').click()
  await button('dimarts: afegeix una franja').click()
  await clock('dimarts: obre a les').nth(1).fill('13:00')
  await button('Desa').click()
  await expect
    .element(page.getByRole('group', { name: 'dimarts' }))
    .toMatchTextContent('Se solapa amb un altre de la llista.')
  await expect.element(clock('dimarts: obre a les').nth(1)).toHaveValue('13:00')
})

test('a season and a closure are told with their last day', async () => {
  await openDesk({ as: 'professional', at: `${mine}?edit=hours` })
  await button('dilluns: afegeix una franja').first().click()
  await button('Afegeix una temporada').click()
  await page.getByRole('textbox', { name: 'Nom de la temporada' }).fill('Estiu')
  await button('Afegeix uns dies').click()
  await page.getByRole('textbox', { name: 'Motiu' }).fill('Obres')
  await page.getByLabelText('Primer dia').last().fill('2999-01-02')
  await page.getByLabelText('Últim dia').last().fill('2999-01-03')
  await button('Desa').click()
  await expect.element(said('S’ha desat «Espai del Far».')).toBeVisible()
  await expect.element(card('Horari')).toMatchTextContent(/Estiu 1 de juliol – 31 d’agost/)
  await expect.element(card('Horari')).toMatchTextContent(/2–3 de gen\. (del )?2999 · Obres/)
})

test('a space names the holidays on which it does not open, and not those on which it says that it does', async () => {
  const { db } = inPage.database
  const day = { from: '09:30', until: '14:00' }
  const feast = { from: '2998-09-24', until: '2998-09-25', reason: 'Portes obertes', hours: [day] }
  const week = Array.from({ length: 7 }, () => [day])
  await db
    .updateTable('spaces')
    .set({ hours: JSON.stringify({ week, seasons: [], closures: [feast] }) })
    .execute()
  const holiday = { scope: 'city' as const, name_es: 'La Mercè', name_en: 'La Mercè' }
  await db
    .insertInto('holidays')
    .values([
      { ...holiday, from_on: '2998-09-24', until_on: '2998-09-25', name_ca: 'Mercè oberta' },
      { ...holiday, from_on: '2999-09-24', until_on: '2999-09-25', name_ca: 'La Mercè' },
    ])
    .execute()
  await openDesk({ as: 'professional', at: mine })
  await expect
    .element(card('Horari'))
    .toMatchTextContent(/24 de set\. (del )?2999 · Tancat: La Mercè/)
  await expect.element(card('Horari')).toMatchTextContent(/Portes obertes · només 9:30–14:00/)
  await expect.element(card('Horari')).not.toMatchTextContent(/Mercè oberta/)
})

test('today’s holiday says why it does not open', async () => {
  const { db } = inPage.database
  const week = Array.from({ length: 7 }, () => [{ from: '00:00', until: '24:00' }])
  await db
    .updateTable('spaces')
    .set({ hours: JSON.stringify({ week, seasons: [], closures: [] }) })
    .execute()
  await db
    .insertInto('holidays')
    .values({
      // From yesterday until tomorrow, wherever the city’s midnight is.
      from_on: around(-1),
      until_on: around(2),
      scope: 'city',
      name_ca: 'La Mercè',
      name_es: 'La Mercè',
      name_en: 'La Mercè',
    })
    .execute()
  await openDesk({ as: 'professional', at: mine })
  await expect.element(card('Horari')).toMatchTextContent(/Avui no obre · La Mercè/)
})

test('rooms are added and taken away with the keyboard alone', async () => {
  await openDesk({ as: 'professional', at: `${mine}?edit=rooms` })
  await expect.element(button('Afegeix una sala')).toBeVisible()
  button('Afegeix una sala').element().focus()
  await userEvent.keyboard('{Enter}')
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Sala gran')
  await userEvent.keyboard('{Tab}40{Enter}')
  await expect.element(card('Sales')).toMatchTextContent(/Sala gran40 persones/)
  await button('Edita: Sales').click()
  await button('Treu la sala «Sala gran»').click()
  await button('Desa').click()
  await expect.element(card('Sales')).toMatchTextContent('Encara no hi ha cap sala anotada.')
})

test('what a colleague changed in the same part meanwhile is told before mine is saved over it', async () => {
  await openDesk({ as: 'professional', at: `${mine}?edit=access` })
  await expect.element(heading('Espai del Far')).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Ascensor' }).getByText('Sí').click()
  await inPage.changeElsewhere(mine, { accessibility: { hearingLoop: 'no' } })
  await button('Desa').click()
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Bucle magnètic/)
  await button('Desa els meus canvis').click()
  await expect.element(card('Accessibilitat')).toMatchTextContent(/AscensorSí/)
  await expect.element(card('Accessibilitat')).toMatchTextContent(/Bucle magnèticNo/)
})

test('a planner makes another space the principal one, and takes it back', async () => {
  await openDesk({ as: 'planner', at: `/spaces/${spaces.agora}` })
  await button('Fes-ne el principal').click()
  await expect.element(said('«Espai Àgora» ja és l’espai principal.')).toBeVisible()
  await expect.element(page.getByText('És l’espai principal de la superilla.')).toBeVisible()
  await said('ja és l’espai principal').getByRole('button', { name: 'Desfés' }).click()
  await expect.element(page.getByText('És un segon espai de la superilla.')).toBeVisible()
})

test('a principal space with another one open is not closed, and the reason is said', async () => {
  await openDesk({ as: 'planner', at: mine })
  await button('Tanca l’espai').click()
  await expect.element(page.getByText(/encara n’hi ha d’altres d’oberts/)).toBeVisible()
})

test('whoever works at a space does not decide which island it serves', async () => {
  await openDesk({ as: 'professional', at: mine })
  await expect.element(button('Edita: Horari')).toBeVisible()
  await expect.element(button('Tanca l’espai')).not.toBeInTheDocument()
})

test('a new space takes its place from an address', async () => {
  await inPage.database.db
    .insertInto('address_points')
    .values({
      street: 'Carrer Nou',
      number: '3',
      lon: 2.015,
      lat: 41.025,
      section_id: '9999902002',
    })
    .execute()
  await openDesk({ as: 'planner', at: '/spaces?new=1' })
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Espai Nou')
  await page.getByRole('textbox', { name: 'Adreça', exact: true }).fill('c nou 3')
  await page.getByRole('button', { name: /Serà a Carrer Nou, 3.*«Muntanya»/ }).click()
  await page.getByRole('form').getByRole('button', { name: 'Afegeix un espai' }).click()
  await expect.element(heading('Espai Nou')).toBeVisible()
  await expect.element(page.getByText('Carrer Nou, 3')).toBeVisible()
})
