import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { core } from 'zod'
import type { Facts, FieldError, RefusalCode } from '#domain/refusal.ts'
import { Refusal } from '#domain/refusal.ts'
import { refusalOfConstraint } from './constraints.ts'
import type { DeskEnv } from './desk.ts'

type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503

const statuses: Record<RefusalCode, RefusalStatus> = {
  'input/invalid': 400,
  'input/too-large': 413,
  'input/not-json': 400,
  'route/unknown': 404,
  'session/none': 401,
  'session/expired': 401,
  'session/too-many-attempts': 429,
  'session/persona-unavailable': 401,
  'request/foreign-origin': 403,
  'permission/not-yours': 403,
  'permission/not-in-scope': 403,
  'version/required': 428,
  'version/stale': 412,
  'idempotency/other-body': 422,
  'city/none': 404,
  'city/exists': 409,
  'city/import-refused': 422,
  'city/figures-refused': 422,
  'city/figures-known': 409,
  'city/figures-changed': 409,
  'territories/unknown-plan': 404,
  'territories/not-a-draft': 409,
  'territories/unknown-section': 422,
  'territories/unknown-island': 422,
  'territories/name-taken': 409,
  'territories/unknown-version': 404,
  'territories/number-taken': 409,
  'territories/same-island': 422,
  'territories/not-of-island': 422,
  'territories/adoption-changed': 409,
  'territories/adoption-unresolved': 422,
  'territories/reason-required': 422,
  'territories/needs-review': 409,
  'territories/outside-the-city': 422,
  'spaces/unknown': 404,
  'spaces/closed': 409,
  'spaces/still-principal': 409,
  'spaces/unknown-room': 422,
  'spaces/room-name-taken': 409,
  'people/unknown': 404,
  'people/email-taken': 409,
  'people/inactive': 409,
  'people/not-yourself': 409,
  'people/unknown-scope': 422,
  'people/last-administrator': 409,
  'people/unknown-cover': 404,
  'people/cover-overlaps': 409,
  'people/cover-of-oneself': 422,
  'equipment/unknown-item': 404,
  'equipment/unknown-type': 404,
  'equipment/unknown-model': 404,
  'equipment/unknown-loan': 404,
  'equipment/unknown-claim': 404,
  'equipment/unknown-photo': 404,
  'equipment/unknown-batch': 404,
  'equipment/unknown-stocktake': 404,
  'equipment/unknown-view': 404,
  'equipment/already-lent': 409,
  'equipment/not-available': 409,
  'equipment/reserved': 409,
  'equipment/not-in-state': 409,
  'equipment/too-long': 422,
  'equipment/closed-day': 422,
  'equipment/day-past': 422,
  'equipment/no-renewals-left': 409,
  'equipment/none-free': 409,
  'equipment/not-alike': 422,
  'equipment/tag-taken': 409,
  'equipment/name-taken': 409,
  'equipment/in-use': 409,
  'equipment/cannot-undo': 409,
  'equipment/stocktake-open': 409,
  'equipment/stocktake-closed': 409,
  'equipment/import-changed': 409,
  'equipment/too-many': 422,
  'borrowers/unknown': 404,
  'borrowers/reason-required': 422,
  'borrowers/likely-known': 409,
  'borrowers/open-loans': 409,
  'borrowers/held': 409,
  'activities/unknown': 404,
  'activities/unknown-occurrence': 404,
  'activities/unknown-kind': 422,
  'activities/unknown-facilitator': 422,
  'activities/unknown-template': 404,
  'activities/unknown-holiday': 404,
  'activities/clash': 409,
  'activities/no-such-time': 422,
  'activities/time-twice': 422,
  'activities/no-sessions': 422,
  'activities/too-many-sessions': 422,
  'activities/changed-meanwhile': 409,
  'activities/past': 409,
  'activities/cannot-undo': 409,
  'activities/not-in-state': 409,
  'activities/has-registrations': 409,
  'activities/name-taken': 409,
  'activities/import-refused': 422,
  'activities/import-changed': 409,
  'registrations/unknown': 404,
  'registrations/full': 409,
  'registrations/already': 409,
  'registrations/closed': 409,
  'registrations/offer-over': 409,
  'registrations/not-in-state': 409,
  'registrations/too-many-companions': 422,
  'registrations/too-early': 409,
  'agenda/unknown-appointment': 404,
  'agenda/unknown-absence': 404,
  'agenda/unknown-word': 422,
  'agenda/not-in-state': 409,
  'feeds/unknown': 404,
  'spaces/room-in-use': 409,
  'spaces/room-parts': 422,
  'attachments/type-refused': 422,
  'attachments/too-large': 413,
  'host/not-in-the-demo': 409,
  'database/unreachable': 503,
  unexpected: 500,
}

export function invalidInput(issues: readonly core.$ZodIssue[]) {
  const fields: FieldError[] = issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    problem: problemOf(issue),
    facts: boundsOf(issue),
  }))
  return { code: 'input/invalid' as const, fields }
}

/** A word for each kind of problem; the screen has a sentence for each, in three languages. */
function problemOf(issue: core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  if (issue.code === 'invalid_format') return `format-${issue.format}`
  if (issue.code === 'custom' && typeof issue.params?.['problem'] === 'string')
    return issue.params['problem']
  return issue.code.replaceAll('_', '-')
}

function boundsOf(issue: core.$ZodIssue): Facts {
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) }
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) }
  return {}
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  // Bytes that are not JSON, and bytes that do not call themselves so.
  if (error instanceof HTTPException && [400, 415].includes(error.status))
    return new Refusal('input/not-json')
  return refusalOfConstraint(error) ?? new Refusal('unexpected')
}

/** Every failure leaves by this door: a refusal as its code and facts, a bug logged once and never told. */
export function answerRefusal(error: unknown, c: Context<DeskEnv>): Response {
  const refusal = refusalOf(error)
  const status = statuses[refusal.code]
  if (status >= 500)
    c.var.host.log.error('request failed', { request: c.var.requestId, code: refusal.code }, error)
  const answer = { code: refusal.code, ...refusal.facts, request: c.var.requestId }
  const headers: Record<string, string> = {}
  if (typeof refusal.facts.retryAfterSeconds === 'number')
    headers['retry-after'] = String(refusal.facts.retryAfterSeconds)
  return c.json(
    refusal.fields.length > 0 ? { ...answer, fields: [...refusal.fields] } : answer,
    status,
    headers,
  )
}
