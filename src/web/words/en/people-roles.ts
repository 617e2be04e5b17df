import type { roles as ca } from '../ca/people-roles.ts'

export const roles: typeof ca = {
  professional: {
    name: 'Care professional',
    does: 'Attends to the people of her super island and keeps its space: hours, rooms and contact.',
  },
  communications: {
    name: 'Communications',
    does: 'Looks at the territory and the coverage of the whole city.',
  },
  planner: {
    name: 'City planning',
    does: 'Draws and compares super islands and reviews coverage.',
  },
  coordinator: {
    name: 'Coordination',
    does: 'Coordinates the spaces of a district and covers absences.',
  },
  administrator: {
    name: 'Administration',
    does: 'Looks after staff, permissions, the city and the settings.',
  },
}
