import type { agenda as ca } from '../ca/agenda.ts'

export const agenda: typeof ca = {
  title: 'Mi agenda',
  one: 'Cita',
}
