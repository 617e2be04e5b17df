import { permissions, type Extent, type Permission, type Role } from '#domain/people.ts'

type Row = Partial<Record<Role, Extent>>

/** What whoever signs in may: said once, for all. */
const everybodys = [
  'session:own',
  'city:read',
  'territories:read',
  'spaces:read',
  'settings:read',
] as const
type Beyond = Exclude<Permission, (typeof everybodys)[number]>

// Whatever the matrix comes to hold is on the page, or its words are missing and nothing compiles.
function isBeyond(name: string): name is Beyond {
  return name in permissions && !everybodys.some((everybody) => everybody === name)
}
export const beyond = Object.keys(permissions).filter(isBeyond)

/** How far a right of a role reaches, from the very matrix that the api obeys. */
export function extentOf(permission: Beyond, role: Role) {
  const row: Row = permissions[permission]
  return row[role]
}
