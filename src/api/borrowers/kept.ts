import { sql, type RawBuilder } from 'kysely'
import { beginningOf } from '#domain/borrower-keep.ts'
import { dayIn, daysAfter } from '#domain/day.ts'
import { undoMinutes } from '#domain/equipment/loan.ts'
import type { Settings } from '#domain/settings.ts'

/** Nothing of the person `b` of a query is out, reserved, awaited, owed or in dispute. */
export const nothingOpen: RawBuilder<boolean> = sql<boolean>`(
  b.held_because is null
  and not exists (select from loans l where l.borrower_id = b.id and (l.closed_at is null
    or (l.deposit_cents is not null and l.deposit_returned_at is null)))
  and not exists (select from claims c where c.borrower_id = b.id
    and c.state in ('planned', 'ready', 'active'))
  and not exists (select from waiting w where w.borrower_id = b.id and w.state in ('waiting', 'held'))
  and not exists (select from item_tasks t join claims c on c.id = t.claim_id
    where c.borrower_id = b.id and t.kind in ('damage', 'deposit') and t.done_at is null))`

/** When something of the person `b` last ended. */
export const lastUse: RawBuilder<Date> = sql<Date>`greatest(b.created_at,
  (select max(l.closed_at) from loans l where l.borrower_id = b.id),
  (select max(c.ended_at) from claims c where c.borrower_id = b.id),
  (select max(w.ended_at) from waiting w where w.borrower_id = b.id),
  (select max(upper(o.during)) from registrations r join occurrences o on o.id = r.occurrence_id
    where r.borrower_id = b.id),
  (select max(upper(o.during)) from registrations r join occurrences o on o.activity_id = r.activity_id
    where r.borrower_id = b.id),
  (select max(upper(a.during)) from appointments a where a.borrower_id = b.id))`

/** No session and no appointment of the person `b` is still to come, or was so lately. */
function nothingAfter(after: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(
    not exists (select from registrations r join occurrences o on o.id = r.occurrence_id
      where r.borrower_id = b.id and r.borrower_id is not null and upper(o.during) >= ${after})
    and not exists (select from registrations r join occurrences o on o.activity_id = r.activity_id
      where r.borrower_id = b.id and r.borrower_id is not null and upper(o.during) >= ${after})
    and not exists (select from appointments a where a.borrower_id = b.id
      and a.borrower_id is not null and upper(a.during) >= ${after}))`
}

/** Whatever was over by then is kept no longer. */
export function keptSince({ timeZone, borrowerKeepDays }: Settings, now: Date): Date {
  return beginningOf(daysAfter(dayIn(timeZone, now), 1 - borrowerKeepDays), timeZone)
}

/**
 * Whether the rule erases the person `b` now. Who is kept until the return only, and has had
 * nothing yet, stays for the day on which she was added: the loan may be a minute away.
 */
export function isDue(settings: Settings, now: Date): RawBuilder<boolean> {
  const zone = settings.timeZone
  const today = dayIn(zone, now)
  const since = keptSince(settings, now)
  return sql<boolean>`(${nothingOpen} and (
    ${unusedSince(since)}
    or (b.keep = 'until-return' and b.created_at < ${beginningOf(today, zone)}::timestamptz
      and ${backForGood(now)} and ${nothingAfter(sql`${now}::timestamptz`)})
    or ${isBack(now)}))`
}

/** Whether the person `b` is kept until the return only, and all is back. */
export function isBack(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(b.keep = 'until-return' and ${nothingOpen} and ${backForGood(now)}
    and ${nothingAfter(sql`${now}::timestamptz`)}
    and exists (select from loans l where l.borrower_id = b.id))`
}

/** A return that was scanned by mistake can be taken back: until then, whose loan it was is known. */
function backForGood(now: Date): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from loans l where l.borrower_id = b.id
    and l.closed_at > ${now}::timestamptz - make_interval(mins => ${undoMinutes}::integer))`
}

/**
 * The same as the last use, asked the other way round: everybody is answered at once. What is
 * nobody's any more is said to be out of it, so that years of counts are not read.
 */
function unusedSince(since: Date): RawBuilder<boolean> {
  const after = sql`${since}::timestamptz`
  return sql<boolean>`(b.created_at < ${after}
    and not exists (select from loans l where l.borrower_id = b.id
      and l.borrower_id is not null and l.closed_at >= ${after})
    and not exists (select from claims c where c.borrower_id = b.id
      and c.borrower_id is not null and c.ended_at >= ${after})
    and not exists (select from waiting w where w.borrower_id = b.id
      and w.borrower_id is not null and w.ended_at >= ${after})
    and ${nothingAfter(after)})`
}
