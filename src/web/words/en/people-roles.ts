import type { roles as ca } from '../ca/people-roles.ts'

export const roles: typeof ca = {
  professional: {
    name: 'Care professional',
    does: 'Attends people, lends equipment and programmes activities at the space of her super island.',
  },
  communications: {
    name: 'Communications',
    does: 'Reviews, translates and publishes announcements for the whole city.',
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
    does: 'Looks after staff, permissions, settings and the audit.',
  },
}
