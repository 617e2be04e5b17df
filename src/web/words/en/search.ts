import type { search as ca } from '../ca/search.ts'

export const search: typeof ca = {
  title: 'Search the whole desk',
  groups: {
    island: 'Super islands',
    space: 'Spaces',
    activity: 'Activities',
    neighbourhood: 'Neighbourhoods',
    plan: 'Plans',
    item: 'Resource bank',
    staff: 'Staff',
    address: 'Addresses',
    pages: 'Pages',
    actions: 'Actions',
  },
  hints: {
    island: 'Super island {{number}}',
    shortcuts: 'What each key does',
    signOut: 'End the session',
  },
  schemes: {
    light: 'Light appearance',
    dark: 'Dark appearance',
    auto: 'Appearance like the system',
  },
  count_one: '{{count, number}} result',
  count_other: '{{count, number}} results',
  nothing: 'Nothing found for “{{typed}}”',
  nothingText: 'Try fewer letters, or the name of the neighbourhood, the space or the person.',
  failed: 'The desk cannot be searched right now. Pages and actions still work.',
  keys: { move: 'to move', open: 'to open', close: 'to close' },
}
