import { page } from 'vitest/browser'

/** The title of the page that is shown. */
export const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** What is said in a corner of the screen, with what can be done about it. */
export const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
