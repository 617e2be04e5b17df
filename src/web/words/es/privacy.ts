import type { privacy as ca } from '../ca/privacy.ts'

export const privacy: typeof ca = {
  title: 'Qué no puede ver este mostrador',
}
