import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import { recordChanges, type Act } from './act.ts'
import { whatItDid, type ItemDone } from './what-it-did.ts'

/**
 * Takes one's own act back within ten minutes, whole, if nothing else has happened to its items
 * since. The history keeps both: what was done, and that it was undone. Returns the items' ids.
 */
export async function undo(act: Act, undone: string): Promise<string[]> {
  const rows = await whatItDid(act, undone)
  const [first] = rows
  if (first === undefined || rows.some(({ last, state, to }) => !last || state !== to))
    throw new Refusal('equipment/cannot-undo', { tag: first?.tag ?? '' })
  const claims = rows.flatMap(({ item, facts }) => facts.claims.map((one) => ({ ...one, item })))
  const loans = await putClaimsBack(act, claims)
  for (const row of rows) await putBack(act, row)
  await reopenLoans(act, loans)
  await recordChanges(
    act,
    rows.map(({ item, from, to }) => ({
      itemId: item,
      kind: 'undone',
      from: to,
      to: from,
      undoes: undone,
    })),
  )
  return rows.map(({ item }) => item)
}

type ClaimWas = ItemDone['facts']['claims'][number] & { item: string }

/** Those that the act made first, or what comes back would overlap with them. Returns the loans they are of. */
async function putClaimsBack(act: Act, claims: readonly ClaimWas[]): Promise<string[]> {
  const loans = new Set<string>()
  const made = claims.flatMap(({ id, was }) => (was === null ? [id] : []))
  if (made.length > 0) {
    const { rows } = await sql<{ loan: string | null }>`
      update claims set state = 'cancelled', ended_at = ${act.now} where id = any(${made}::uuid[])
      returning loan_id as loan`.execute(act.db)
    for (const { loan } of rows) if (loan !== null) loans.add(loan)
  }
  // Two reservations that changed places go back one after the other, and overlap in between.
  await sql`set constraints no_two_claims_overlap deferred`.execute(act.db)
  for (const { id, was, item } of claims) {
    if (was === null) continue
    const { rows } = await sql<{ loan: string | null }>`
      with before as (select loan_id from claims where id = ${id}::uuid)
      update claims set item_id = ${item}::uuid, kind = ${was.kind}, state = ${was.state}, from_on = ${was.from}::date,
        due_on = ${was.due}::date, turnaround_days = ${was.turnaroundDays}, space_id = ${was.space}::uuid,
        loan_id = ${was.loan}::uuid, pick_up_by = ${was.pickUpBy}::date, handed_at = ${was.handedAt}::timestamptz,
        renewals = ${was.renewals}, accessories = ${JSON.stringify(was.accessories)}::jsonb,
        ended_at = null, end_space_id = null
      from before where id = ${id}::uuid
      returning before.loan_id as loan`.execute(act.db)
    for (const { loan } of rows) if (loan !== null) loans.add(loan)
    if (was.loan !== null) loans.add(was.loan)
  }
  await sql`set constraints no_two_claims_overlap immediate`.execute(act.db)
  return [...loans]
}

async function putBack(act: Act, { item, from, facts }: ItemDone): Promise<void> {
  const { was } = facts
  await sql`
    update items set state = ${from}, space_id = ${was.space}::uuid, condition = ${was.condition},
      next_inspection_on = ${was.nextInspectionOn}::date, version = version + 1
    where id = ${item}::uuid`.execute(act.db)
  for (const { id, was: state } of facts.waiting)
    await sql`update waiting set state = ${state}, ended_at = null,
      claim_id = case when ${state} = 'held' then claim_id end where id = ${id}::uuid`.execute(
      act.db,
    )
  await sql`update item_tasks set done_at = ${act.now}, done_by = ${act.staffId}::uuid
    where id = any(${facts.tasks}::uuid[]) and done_at is null`.execute(act.db)
  await sql`update item_tasks set done_at = null, done_by = null
    where id = any(${facts.done}::uuid[])`.execute(act.db)
}

/** A loan is open while something of it is out. */
async function reopenLoans(act: Act, loans: readonly string[]): Promise<void> {
  await sql`
    update loans set closed_at = case
      when exists (select from claims where loan_id = loans.id and state = 'active') then null
      else coalesce(closed_at, ${act.now}) end
    where id = any(${[...loans]}::uuid[])`.execute(act.db)
}
