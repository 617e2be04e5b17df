/** Every way in which the desk can say no. The three languages must have words for each. */
export const refusalCodes = [
  'input/invalid',
  'input/too-large',
  'input/not-json',
  'route/unknown',
  'session/none',
  'session/expired',
  'session/too-many-attempts',
  'session/persona-unavailable',
  'request/foreign-origin',
  'permission/not-yours',
  'permission/not-in-scope',
  'version/required',
  'version/stale',
  'idempotency/other-body',
  'city/none',
  'city/exists',
  'city/import-refused',
  'city/figures-refused',
  'city/figures-known',
  'city/figures-changed',
  'territories/unknown-plan',
  'territories/not-a-draft',
  'territories/unknown-section',
  'territories/unknown-island',
  'territories/name-taken',
  'territories/unknown-version',
  'territories/number-taken',
  'territories/same-island',
  'territories/not-of-island',
  'territories/adoption-changed',
  'territories/adoption-unresolved',
  'territories/reason-required',
  'territories/needs-review',
  'territories/outside-the-city',
  'spaces/unknown',
  'spaces/closed',
  'spaces/still-principal',
  'spaces/unknown-room',
  'spaces/room-name-taken',
  'people/unknown',
  'people/email-taken',
  'people/inactive',
  'people/not-yourself',
  'people/unknown-scope',
  'people/last-administrator',
  'people/unknown-cover',
  'people/cover-overlaps',
  'people/cover-of-oneself',
  'equipment/unknown-item',
  'equipment/unknown-type',
  'equipment/unknown-model',
  'equipment/unknown-loan',
  'equipment/unknown-claim',
  'equipment/unknown-photo',
  'equipment/unknown-batch',
  'equipment/unknown-stocktake',
  'equipment/unknown-view',
  'equipment/already-lent',
  'equipment/not-available',
  'equipment/reserved',
  'equipment/not-in-state',
  'equipment/too-long',
  'equipment/closed-day',
  'equipment/day-past',
  'equipment/no-renewals-left',
  'equipment/none-free',
  'equipment/not-alike',
  'equipment/tag-taken',
  'equipment/name-taken',
  'equipment/in-use',
  'equipment/cannot-undo',
  'equipment/stocktake-open',
  'equipment/stocktake-closed',
  'equipment/import-changed',
  'equipment/too-many',
  'borrowers/unknown',
  'borrowers/reason-required',
  'borrowers/likely-known',
  'borrowers/open-loans',
  'borrowers/held',
  'attachments/type-refused',
  'attachments/too-large',
  'host/not-in-the-demo',
  'database/unreachable',
  'unexpected',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** What the reader needs in order to act: who holds it, until when, which version stands. */
export type Facts = Record<string, string | number | boolean | null | readonly string[]>

export type FieldError = { path: string; problem: string; facts?: Facts }

/** A rule said no. Thrown by rules and routes, answered as `{code, …facts}`, rebuilt by the client. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: Facts
  readonly fields: readonly FieldError[]

  constructor(code: RefusalCode, facts: Facts = {}, fields: readonly FieldError[] = []) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
    this.fields = fields
  }
}
