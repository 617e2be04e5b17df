import type { spaces as ca } from '../ca/spaces.ts'

export const spaces: typeof ca = {
  title: 'Espacios',
}
