import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading } from './desk/screen.ts'

const box = page.getByRole('combobox', { name: 'Cerca en tot el taulell' })
const typeAtOnce = (keys: string) => userEvent.keyboard(`{Control>}k{/Control}${keys}`)

/** A page just loaded, of which the palette is no part yet. */
async function openPage() {
  const router = await openDesk({ as: 'professional', at: '/privacy' })
  await expect.element(heading('Què no pot veure aquest taulell')).toBeVisible()
  return router
}

test('what is typed before the palette has come is there when it comes, and Escape gives the keyboard back', async () => {
  await openPage()
  button('EN, English').element().focus()
  await typeAtOnce('agora')
  await expect.element(box).toHaveFocus()
  await expect.element(box).toHaveValue('agora')
  await expect
    .element(page.getByRole('group', { name: 'Espais' }).getByRole('option'))
    .toMatchTextContent('Espai Àgora')
  await userEvent.keyboard(' x')
  await expect.element(box).toHaveValue('agora x')
  await userEvent.keyboard('{Escape}')
  await expect.element(box).not.toBeInTheDocument()
  await expect.element(button('EN, English')).toHaveFocus()
})

test('a search that is closed before the palette has come stays closed, and forgets what was typed', async () => {
  await openPage()
  await typeAtOnce('agora{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await typeAtOnce('turo')
  await expect.element(box).toHaveValue('turo')
})
