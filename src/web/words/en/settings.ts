import type { settings as ca } from '../ca/settings.ts'

export const settings: typeof ca = {
  title: 'Settings',
}
