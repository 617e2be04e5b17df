import type { today as ca } from '../ca/today.ts'

export const today: typeof ca = {
  title: 'Hoy',
}
