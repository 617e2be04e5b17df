import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, said } from './desk/screen.ts'

const year = new Date().getFullYear()
const list = page.getByRole('list', { name: 'Festius' })
const form = (name: string) => page.getByRole('form', { name })
const kept = async () =>
  inPage.database.db
    .selectFrom('holidays')
    .select(['from_on', 'until_on', 'scope', 'district', 'closes'])
    .execute()

async function fill(name: string) {
  const adding = form('Afegeix un festiu')
  await button('Afegeix un festiu').click()
  await adding.getByLabelText('Primer dia').fill(`${year}-10-05`)
  await adding.getByLabelText('Nom en català').fill(name)
  await adding.getByLabelText('Nom en castellà').fill(name)
  await adding.getByLabelText('Nom en anglès').fill(name)
  return adding
}

test('a holiday of a district is added by hand, and says where it holds', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  const adding = await fill('Festa major')
  await adding.getByLabelText('On', { exact: true }).selectOptions('En un districte')
  await adding.getByRole('button', { name: 'Desa' }).click()
  await expect.element(adding.getByLabelText('Districte')).toHaveAccessibleDescription(/Cal/)
  await adding.getByLabelText('Districte').selectOptions('Marina')
  await adding.getByRole('button', { name: 'Desa' }).click()
  await expect.element(said('Festiu afegit.')).toBeVisible()
  await expect.element(list).toMatchTextContent(/5 d’octubre.*Festa major.*Marina.*Per confirmar/)
  expect(await kept()).toMatchObject([
    { from_on: `${year}-10-05`, until_on: `${year}-10-06`, scope: 'district', district: '01' },
  ])
})

test('a holiday grows to several days on which one opens all the same, and the change is undone', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  const adding = await fill('Setmana gran')
  await adding.getByRole('button', { name: 'Desa' }).click()
  await button('Canvia «Setmana gran»').click()
  const changing = form('Canvia «Setmana gran»')
  await changing.getByLabelText('Últim dia').fill(`${year}-10-09`)
  await changing.getByLabelText('Aquests dies no s’obre').click()
  await changing.getByRole('button', { name: 'Desa' }).click()
  await expect.element(list).toMatchTextContent(/5.*9 d’oct.*Setmana gran.*S’obre igualment/)
  expect(await kept()).toMatchObject([{ until_on: `${year}-10-10`, closes: false }])
  await said('Desat.').getByRole('button', { name: 'Desfés' }).click()
  await expect.poll(kept).toMatchObject([{ until_on: `${year}-10-06`, closes: true }])
})

test('whoever may not keep holidays only reads them', async () => {
  await inPage.database.db
    .insertInto('holidays')
    .values({
      from_on: `${year}-10-05`,
      until_on: `${year}-10-06`,
      scope: 'city',
      name_ca: 'Festa major',
      name_es: 'Fiesta mayor',
      name_en: 'City feast',
    })
    .execute()
  await openDesk({ as: 'planner', at: '/settings' })
  await expect.element(list).toMatchTextContent('Festa major')
  expect(button('Afegeix un festiu').elements()).toEqual([])
})
