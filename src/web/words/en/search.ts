import type { search as ca } from '../ca/search.ts'

export const search: typeof ca = {
  title: 'Search',
}
