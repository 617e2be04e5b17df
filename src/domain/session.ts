import { z } from 'zod'
import { Day, Id, line } from './identifier.ts'
import { permissions, roles, type Permission } from './people.ts'

export const Language = z.enum(['ca', 'es', 'en'])
export type Language = z.infer<typeof Language>

/** One invented member of staff per role, for whoever tries the desk. */
export const Persona = z.enum(roles)

export const ScopeShape = z.union([
  z.strictObject({ kind: z.literal('city') }),
  z.strictObject({ kind: z.enum(['district', 'space']), code: line(1, 60) }),
])
export const GrantShape = z.strictObject({ role: z.enum(roles), scope: ScopeShape })

function isPermission(name: string): name is Permission {
  return name in permissions
}

export const permissionNames = Object.keys(permissions).filter(isPermission)

/** Who I am and what I may do. */
export const SessionView = z.object({
  staff: z.object({ id: Id, name: z.string(), language: Language }),
  grants: z.array(GrantShape),
  permissions: z.array(z.enum(permissionNames)),
  /** The spaces inside my own scopes, with the island each serves; empty for whoever works city-wide. */
  spaces: z.array(
    z.object({
      id: Id,
      name: z.string(),
      island: z.object({ id: Id, name: z.string() }).nullable(),
    }),
  ),
  covering: z.array(z.object({ name: z.string(), until: Day })),
  /** Who stands in for me, today or later. */
  coveredBy: z.array(z.object({ name: z.string(), from: Day, until: Day })),
  /** IANA name of the city's zone, in which every time is told. */
  timeZone: z.string(),
  endsAt: z.iso.datetime(),
  demo: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>
