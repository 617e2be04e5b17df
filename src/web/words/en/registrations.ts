import type { registrations as ca } from '../ca/registrations.ts'

export const registrations: typeof ca = {
  title: 'Registrations',
  one: 'Registration',
}
