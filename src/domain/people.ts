/** Who works at the desk, and what each may do. The matrix is the whole of it: no other place grants anything. */

export const roles = [
  'professional',
  'communications',
  'planner',
  'coordinator',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const scopeKinds = ['city', 'district', 'space'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Where a role is held. `code` is a district code or a space id; the city has none. */
export type Scope = { kind: 'city' } | { kind: 'district' | 'space'; code: string }
export type Grant = { role: Role; scope: Scope }

/**
 * `city`: everywhere, whatever the holder's own scope. `own`: only inside the scope in which the
 * role is held. `whole`: everywhere, and only for whoever holds the role in the whole city.
 */
export type Extent = 'city' | 'own' | 'whole'

/** Permissions are `noun:verb`. A role that is not named holds no right. */
export const permissions = {
  'session:own': {
    professional: 'city',
    communications: 'city',
    planner: 'city',
    coordinator: 'city',
    administrator: 'city',
  },
  'city:read': {
    professional: 'city',
    communications: 'city',
    planner: 'city',
    coordinator: 'city',
    administrator: 'city',
  },
  'city:import': { administrator: 'city' },
  'territories:read': {
    professional: 'city',
    communications: 'city',
    planner: 'city',
    coordinator: 'city',
    administrator: 'city',
  },
  'territories:draw': { planner: 'city' },
  'territories:adopt': { planner: 'city', coordinator: 'whole' },
  'spaces:read': {
    professional: 'city',
    communications: 'city',
    planner: 'city',
    coordinator: 'city',
    administrator: 'city',
  },
  'spaces:edit': { professional: 'own', coordinator: 'own', administrator: 'city' },
  'spaces:manage': { planner: 'city', administrator: 'city' },
  'people:read': { coordinator: 'city', administrator: 'city' },
  'people:manage': { administrator: 'city' },
  'equipment:read': {
    professional: 'city',
    planner: 'city',
    coordinator: 'city',
    administrator: 'city',
  },
  'equipment:lend': { professional: 'own' },
  'equipment:keep': { professional: 'own', administrator: 'city' },
  'equipment:catalogue': { coordinator: 'whole', administrator: 'city' },
  'equipment:report': {
    professional: 'city',
    planner: 'city',
    coordinator: 'city',
    administrator: 'city',
  },
  'borrowers:serve': { professional: 'own' },
  'borrowers:open': { professional: 'own', coordinator: 'own' },
  'activities:read': {
    professional: 'city',
    communications: 'city',
    planner: 'city',
    coordinator: 'city',
    administrator: 'city',
  },
  'activities:edit': { professional: 'own', coordinator: 'own' },
  /** Kinds, facilitators, holidays and the words of the agenda. */
  'activities:catalogue': { coordinator: 'whole', administrator: 'city' },
  'activities:report': {
    professional: 'city',
    planner: 'city',
    coordinator: 'city',
    administrator: 'city',
  },
  /** Who is registered, and who came. */
  'registrations:serve': { professional: 'own' },
  /** One's own agenda, and that of colleagues at one's spaces. */
  'appointments:serve': { professional: 'own' },
  'settings:read': {
    professional: 'city',
    communications: 'city',
    planner: 'city',
    coordinator: 'city',
    administrator: 'city',
  },
  'settings:edit': { administrator: 'city' },
  'audit:read': { administrator: 'city' },
  'jobs:read': { administrator: 'city' },
} as const satisfies Record<string, Partial<Record<Role, Extent>>>

export type Permission = keyof typeof permissions

/** Where a permission reaches for a holder of these grants: nowhere, everywhere, or inside some scopes. */
export type Reach = 'nowhere' | 'everywhere' | readonly Scope[]

export function reach(grants: readonly Grant[], permission: Permission): Reach {
  const row: Partial<Record<Role, Extent>> = permissions[permission]
  const scopes: Scope[] = []
  for (const { role, scope } of grants) {
    const extent = row[role]
    if (extent === undefined) continue
    if (extent === 'whole' && scope.kind !== 'city') continue
    if (extent === 'city' || scope.kind === 'city') return 'everywhere'
    scopes.push(scope)
  }
  return scopes.length > 0 ? scopes : 'nowhere'
}

export function may(grants: readonly Grant[], permission: Permission): boolean {
  return reach(grants, permission) !== 'nowhere'
}

/** Whether a space, of which the district is known, lies within a reach. */
export function reachesSpace(
  within: Reach,
  space: { id: string; district: string | null },
): boolean {
  if (within === 'nowhere') return false
  if (within === 'everywhere') return true
  return within.some((scope) =>
    scope.kind === 'space'
      ? scope.code === space.id
      : scope.kind === 'district' && scope.code === space.district,
  )
}
