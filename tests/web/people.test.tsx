import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces, staff } from '../api/desk/fixture.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const list = page.getByRole('table', { name: 'Persones de l’equip' })
const row = (name: string) => list.getByRole('row').filter({ hasText: name })
const field = (label: string) => page.getByLabelText(label, { exact: true })
const colleague = page.getByRole('combobox', { name: 'Qui la substitueix' })
const record = (name: string) => page.getByRole('dialog', { name })

test('the staff page lists who works at the desk, with role, place and e-mail', async () => {
  await openDesk({ as: 'administrator', at: '/people' })
  await expect.element(heading('Equip')).toBeVisible()
  await expect.element(list.getByRole('row').nth(1)).toMatchTextContent('Àngels Bosch')
  await expect.element(row('Mireia Soler')).toMatchTextContent('professional@vilagrisa.example')
  await expect.element(row('Mireia Soler')).toMatchTextContent('Professional de les cures')
  await expect.element(row('Mireia Soler')).toMatchTextContent('Espai del Far')
  await expect.element(row('Montserrat Pujol')).toMatchTextContent('Marina')
  await expect.element(page.getByText('7 persones')).toBeVisible()
})

test('a name is found however it is accented, and the address remembers the search', async () => {
  const router = await openDesk({ as: 'administrator', at: '/people' })
  await page.getByRole('searchbox', { name: 'Cerca per nom o correu' }).fill('nuria')
  await expect.element(row('Mireia Soler')).not.toBeInTheDocument()
  await expect.element(row('Núria Ferrer')).toBeVisible()
  expect(router.state.location.search).toBe('?search=nuria')
  await page.getByRole('searchbox').fill('ningú de res')
  await expect.element(page.getByRole('heading', { name: 'No hi ha ningú així' })).toBeVisible()
  await button('Mostra tothom').click()
  await expect.element(row('Mireia Soler')).toBeVisible()
})

test('who is shown is part of the address, to be linked and loaded again', async () => {
  await openDesk({ as: 'administrator', at: '/people' })
  await inPage.ask(`/people/${staff.secondPlanner}/active`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ active: false }),
  })
  const router = await openDesk({ at: '/people?state=inactive' })
  await expect.element(row('Òscar Ibáñez')).toMatchTextContent('Desactivada')
  await expect.element(row('Mireia Soler')).not.toBeInTheDocument()
  await page.getByText('Actives', { exact: true }).click()
  await expect.element(row('Mireia Soler')).toBeVisible()
  await expect.element(row('Òscar Ibáñez')).not.toBeInTheDocument()
  expect(router.state.location.search).toBe('')
})

test('a second filter, set while the first is on its way, loses neither', async () => {
  const router = await openDesk({ as: 'administrator', at: '/people' })
  await expect.element(row('Mireia Soler')).toBeVisible()
  const letGo = inPage.hold()
  await page.getByRole('searchbox').fill('nuria')
  await expect.poll(() => router.state.navigation.location?.search).toBe('?search=nuria')
  await page.getByText('Totes', { exact: true }).click()
  letGo()
  await expect.element(row('Núria Ferrer')).toBeVisible()
  await expect.poll(() => router.state.location.search).toBe('?search=nuria&state=all')
})

test('an e-mail that is taken is said at its field, and nothing that was typed is lost', async () => {
  await openDesk({ as: 'administrator', at: '/people' })
  await button('Afegeix una persona').click()
  await field('Nom i cognoms').fill('Laia Mas')
  await field('Correu de la feina').fill('planner@vilagrisa.example')
  await field('On').selectOptions('Espai Àgora')
  await button('Afegeix-la a l’equip').click()
  await expect
    .element(field('Correu de la feina'))
    .toHaveAccessibleDescription('Ja hi ha algú amb aquesta adreça.')
  await expect.element(field('Correu de la feina')).toHaveFocus()
  await expect.element(field('Nom i cognoms')).toHaveValue('Laia Mas')
  await expect.element(field('On')).toHaveValue(`space:${spaces.agora}`)
  await field('Correu de la feina').fill('laia.mas@vilagrisa.example')
  await button('Afegeix-la a l’equip').click()
  await expect.element(said('Laia Mas ja és a l’equip.')).toBeVisible()
  await expect.element(record('Laia Mas')).toBeVisible()
  await expect.element(row('Laia Mas')).toMatchTextContent('Espai Àgora')
})

test('everything that is wrong with a new person is marked at once, and the first of it has the keyboard', async () => {
  await openDesk({ as: 'administrator', at: '/people' })
  await button('Afegeix una persona').click()
  await field('Nom i cognoms').fill('Laia Mas')
  await field('Correu de la feina').fill('laia.mas')
  await button('Afegeix-la a l’equip').click()
  await expect
    .element(field('Correu de la feina'))
    .toHaveAccessibleDescription('No és una adreça electrònica.')
  await expect.element(field('On')).toHaveAccessibleDescription('Cal omplir-ho.')
  await expect.element(field('Correu de la feina')).toHaveFocus()
  await field('Nom i cognoms').fill('L')
  await field('On').selectOptions('Espai Àgora')
  await button('Afegeix-la a l’equip').click()
  await expect.element(field('Nom i cognoms')).toHaveFocus()
  await expect
    .element(field('Correu de la feina'))
    .toHaveAccessibleDescription('No és una adreça electrònica.')
  await expect.element(field('On')).toHaveAccessibleDescription('')
})

test('a person is added with the keyboard alone', async () => {
  await openDesk({ as: 'administrator', at: '/people' })
  await expect.element(heading('Equip')).toBeVisible()
  await userEvent.keyboard('n')
  await expect.element(field('Nom i cognoms')).toHaveFocus()
  await userEvent.keyboard('Laia Mas{Tab}laia.mas@vilagrisa.example{Tab}')
  await expect.element(field('Idioma del taulell')).toHaveFocus()
  await userEvent.keyboard('{Tab}')
  await expect.element(field('Paper')).toHaveFocus()
  await userEvent.keyboard('Pla{Tab}Tota{Tab}')
  await expect.element(button('Afegeix un paper')).toHaveFocus()
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(record('Laia Mas')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(row('Laia Mas')).toMatchTextContent('Planificació urbana')
  await expect.element(page.getByRole('link', { name: 'Laia Mas' })).toHaveFocus()
})

test('a role is added and taken back again', async () => {
  await openDesk({ as: 'administrator', at: '/people' })
  await page.getByRole('link', { name: 'Núria Ferrer' }).click()
  await button('Afegeix un paper').click()
  await field('Paper').last().selectOptions('Comunicació')
  await field('On').last().selectOptions('Tota la ciutat')
  await button('Desa').click()
  await expect.element(said('S’ha desat la fitxa de Núria Ferrer.')).toBeVisible()
  await expect.element(row('Núria Ferrer')).toMatchTextContent('i 1 més')
  await said('Núria Ferrer').getByRole('button', { name: 'Desfés' }).click()
  await expect.element(row('Núria Ferrer')).not.toMatchTextContent('i 1 més')
  await expect.element(field('Paper')).toHaveValue('planner')
})

test('a role without a place says at its field that one is needed', async () => {
  await openDesk({ as: 'administrator', at: `/people?person=${staff.planner}` })
  await button('Afegeix un paper').click()
  await button('Desa').click()
  await expect.element(field('On').last()).toHaveAccessibleDescription('Cal omplir-ho.')
})

test('a person is deactivated, and let in again by undoing it', async () => {
  await openDesk({ as: 'administrator', at: `/people?person=${staff.professional}` })
  await button('Desactiva').click()
  await expect.element(button('Torna a activar')).toBeVisible()
  await expect.element(row('Mireia Soler')).not.toBeInTheDocument()
  await said('Mireia Soler ja no pot entrar').getByRole('button', { name: 'Desfés' }).click()
  await expect.element(button('Desactiva')).toBeVisible()
  await expect.element(row('Mireia Soler')).toBeVisible()
})

test('a colleague stands in from one day to another, and the same again is refused at the day', async () => {
  await openDesk({ as: 'administrator', at: `/people?person=${staff.professional}` })
  const cover = async (first: string, last: string) => {
    await colleague.fill('angels')
    await page.getByRole('option', { name: 'Àngels Bosch' }).click()
    await field('Primer dia').fill(first)
    await field('Últim dia, inclòs').fill(last)
    await button('Desa la substitució').click()
  }
  await cover('2026-11-23', '2026-11-27')
  await expect
    .element(said('Àngels Bosch substitueix Mireia Soler fins al 27 de nov. del 2026.'))
    .toBeVisible()
  await expect.element(row('Mireia Soler')).toMatchTextContent('fins al 27 de nov. del 2026')
  await cover('2026-11-27', '2026-12-04')
  await expect
    .element(field('Primer dia'))
    .toHaveAccessibleDescription(/Ja hi ha una substitució igual del 23 .* al 27 /)
  await expect.element(field('Últim dia, inclòs')).toHaveValue('2026-12-04')
  await button('Acaba la substitució de Àngels Bosch').click()
  await expect.element(said('Àngels Bosch ja no substitueix Mireia Soler.')).toBeVisible()
})

test('a cover needs a colleague and a last day that is not before the first', async () => {
  await openDesk({ as: 'administrator', at: `/people?person=${staff.professional}` })
  await field('Primer dia').fill('2026-12-04')
  await button('Desa la substitució').click()
  await expect.element(colleague).toHaveAccessibleDescription('Cal omplir-ho.')
  await colleague.fill('angels')
  await page.getByRole('option', { name: 'Àngels Bosch' }).click()
  await field('Últim dia, inclòs').fill('2026-12-01')
  await button('Desa la substitució').click()
  await expect
    .element(field('Últim dia, inclòs'))
    .toHaveAccessibleDescription('Ha de ser el primer dia o més tard.')
})

test('the last administrator keeps the role, and is told why', async () => {
  await openDesk({ as: 'administrator', at: `/people?person=${staff.administrator}` })
  await field('Paper').selectOptions('Planificació urbana')
  await button('Desa').click()
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('És l’última persona que administra el taulell.')
  await expect.element(field('Paper')).toHaveValue('planner')
  await expect.element(button('Desactiva')).not.toBeInTheDocument()
})

test('a planner is told that the staff is not for that role', async () => {
  await openDesk({ as: 'planner', at: '/people' })
  await expect.element(heading('Aquesta pàgina no és per al teu paper')).toBeVisible()
})

test('a coordinator reads the staff and is offered no change', async () => {
  await openDesk({ as: 'coordinator', at: `/people?person=${staff.professional}` })
  await expect.element(record('Mireia Soler')).toMatchTextContent('Espai del Far')
  await expect.element(button('Desactiva')).not.toBeInTheDocument()
  await expect.element(field('Nom i cognoms')).not.toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  await expect.element(row('Mireia Soler')).toBeVisible()
  await expect.element(button('Afegeix una persona')).not.toBeInTheDocument()
})

test('what somebody else changed meanwhile is shown, and mine is kept where I say so', async () => {
  await openDesk({ as: 'administrator', at: `/people?person=${staff.planner}` })
  await field('Nom i cognoms').fill('Núria Ferrer Pons')
  await inPage.changeElsewhere(`/people/${staff.planner}`, { name: 'Núria F.' })
  await button('Desa').click()
  const told = page.getByRole('alert')
  await expect.element(told).toMatchTextContent('Algú altre ha canviat aquesta fitxa')
  await expect.element(told).toMatchTextContent('Núria F.')
  await expect.element(field('Nom i cognoms')).toHaveValue('Núria Ferrer Pons')
  await button('Desa els meus canvis').click()
  await expect.element(record('Núria Ferrer Pons')).toBeVisible()
  await expect.element(told).not.toBeInTheDocument()
})

test('what somebody else changed meanwhile is taken over where I prefer it', async () => {
  await openDesk({ as: 'administrator', at: `/people?person=${staff.planner}` })
  await field('Nom i cognoms').fill('Núria Ferrer Pons')
  await inPage.changeElsewhere(`/people/${staff.planner}`, { name: 'Núria F.' })
  await button('Desa').click()
  await button('Agafa la versió nova').click()
  await expect.element(field('Nom i cognoms')).toHaveValue('Núria F.')
  await expect.element(button('Desa')).not.toBeInTheDocument()
})
