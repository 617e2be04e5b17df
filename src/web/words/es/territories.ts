import type { territories as ca } from '../ca/territories.ts'

export const territories: typeof ca = {
  title: 'Territorios',
}
