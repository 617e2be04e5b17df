import { z } from 'zod'
import type { Grant, Role, Scope } from '#domain/people.ts'
import { GrantShape, Language } from '#domain/session.ts'
import type { Staff } from '#domain/staff.ts'

/** What a form on a member of staff edits; a new role has no place until one is chosen. */
const PersonFields = z.object({
  name: z.string(),
  email: z.string(),
  language: Language,
  grants: z.array(GrantShape.extend({ scope: GrantShape.shape.scope.nullable() })),
})
export type PersonFields = z.infer<typeof PersonFields>
export type DraftGrant = { role: Role; scope: Scope | null }

export const readFields = (kept: unknown): PersonFields => PersonFields.parse(kept)

export const newPerson: PersonFields = {
  name: '',
  email: '',
  language: 'ca',
  grants: [{ role: 'professional', scope: null }],
}

export function fieldsOf({ name, email, language, grants }: Staff): PersonFields {
  return { name, email, language, grants }
}

/** These are held in the whole city as a rule; the others in a district or a space. */
export function usualScope(role: Role): Scope | null {
  return role === 'professional' || role === 'coordinator' ? null : { kind: 'city' }
}

/** A place that the api refuses, together with whatever else is wrong. */
const noPlace: Scope = { kind: 'space', code: '' }

/** The roles as the api takes them; one without a place is refused there like a field left empty. */
export function wholeGrants(grants: readonly DraftGrant[]): Grant[] {
  return grants.map(({ role, scope }) => ({ role, scope: scope ?? noPlace }))
}

/** A change as the api takes it. */
export function wholeChange({ grants, ...rest }: Partial<PersonFields>) {
  return grants === undefined ? rest : { ...rest, grants: wholeGrants(grants) }
}
