import type { people as ca } from '../ca/people.ts'

export const people: typeof ca = {
  title: 'Staff',
}
