import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { spaces, staff } from '../api/desk/fixture.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading } from './desk/screen.ts'

const card = (name: string) => page.getByRole('region', { name })

/** The second professional, at the Turó, stands in for the first, at the Far, until Friday. */
async function coverUntilFriday() {
  await inPage.signIn('administrator')
  const answer = await inPage.ask(`/people/${staff.secondProfessional}/covers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      coveringId: staff.professional,
      from: '2026-11-23',
      until: '2026-11-28',
    }),
  })
  expect(answer.status).toBe(201)
}

test('a professional sees the island where she works, its people and its spaces', async () => {
  await openDesk({ as: 'professional', at: '/' })
  await expect.element(heading('Bon dia, Mireia. El teu lloc d’avui: Espai del Far.')).toBeVisible()
  await expect.element(page.getByText('dilluns, 23 de novembre · Espai del Far')).toBeVisible()
  const island = card('La meva superilla')
  await expect.element(island).toMatchTextContent('Port i Platja')
  await expect.element(island).toMatchTextContent('6.000')
  await expect.element(island).toMatchTextContent('menys de 10.000')
  await expect.element(island).toMatchTextContent('Espai Àgora')
  await expect.element(card('A qui cobreixo')).toMatchTextContent('Avui no cobreixes ningú.')
  await expect.element(card('Qui és fora')).not.toBeInTheDocument()
})

test('a professional who stands in for a colleague is told for whom and until when, and changes place', async () => {
  await coverUntilFriday()
  await openDesk({ as: 'professional', at: '/' })
  await expect
    .element(heading('Bon dia, Mireia. Avui cobreixes Àngels Bosch, fins divendres.'))
    .toBeVisible()
  await expect.element(card('A qui cobreixo')).toMatchTextContent('Àngels Bosch')
  await button('Canvia-hi: Espai del Turó').click()
  await expect.element(card('La meva superilla')).toMatchTextContent('Muntanya')
  await expect
    .element(card('La meva superilla').getByRole('link', { name: 'Espai del Turó' }))
    .toHaveAttribute('href', `/spaces/${spaces.turo}`)
})

test('communications sees how the city stands, and nothing of the staff', async () => {
  await openDesk({ as: 'communications', at: '/' })
  await expect.element(heading('Bon dia, Jordi. Així està avui la ciutat.')).toBeVisible()
  await expect.element(card('Cobertura de la ciutat')).toMatchTextContent('15 %')
  await expect
    .element(card('Cobertura de la ciutat'))
    .toMatchTextContent('6.000 de 39.000 persones')
  await expect.element(card('Superilles obertes')).toMatchTextContent('Port i Platja')
  await expect.element(card('Qui és fora')).not.toBeInTheDocument()
  await expect.element(card('Esborranys de plans')).not.toBeInTheDocument()
})

test('a planner sees the drafts, what is out of bounds in them, and goes on with one', async () => {
  const router = await openDesk({ as: 'planner', at: '/' })
  await expect.element(heading('Bon dia, Núria. Hi ha 1 esborrany obert.')).toBeVisible()
  const drafts = card('Esborranys de plans')
  await expect.element(drafts).toMatchTextContent('Esborrany de tardor')
  await expect.element(drafts).toMatchTextContent('1 superilla fora del marge')
  await expect
    .element(drafts.getByRole('link', { name: 'Continua amb Esborrany de tardor' }))
    .toBeVisible()
  expect(router.state.location.pathname).toBe('/')
})

test('a coordinator sees who is away, by whom they are covered and until when', async () => {
  await coverUntilFriday()
  await openDesk({ as: 'coordinator', at: '/' })
  await expect.element(heading('Bon dia, Montserrat. Avui hi ha 1 persona fora.')).toBeVisible()
  const away = card('Qui és fora')
  await expect.element(away).toMatchTextContent('Àngels Bosch')
  await expect.element(away).toMatchTextContent('Ho cobreix Mireia Soler')
  await expect.element(away).toMatchTextContent('fins divendres')
  await expect.element(card('Feina automàtica')).not.toBeInTheDocument()
})

test('an administrator sees who is away, and how the work of the desk went', async () => {
  await openDesk({ as: 'administrator', at: '/' })
  await expect.element(heading('Bon dia, Pau. Avui no falta ningú.')).toBeVisible()
  await expect.element(card('Qui és fora')).toMatchTextContent('7 persones a l’equip')
  await expect.element(card('Feina automàtica')).toMatchTextContent('Encara no n’hi ha cap')
  await expect.element(card('El mur')).toMatchTextContent('Encara no s’ha comprovat')
})
