import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { daysAfter, type Day } from '#domain/day.ts'
import { DueCounts, type DueLoan, type DueWhich } from '#domain/equipment/due.ts'
import { overdueDays } from '#domain/equipment/overdue.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { dueRows } from './due-rows.ts'
import { holdersOf } from './holders.ts'
import { lastCallsOf } from './calls-read.ts'

type Reader = { db: Db; actor: Actor | null }
export type DuePlace = readonly [due: Day, loan: string]
type Wanted = {
  space: string
  which: DueWhich
  /** The day in the city, and when it began. */
  today: Day
  dayBegan: Date
  limit: number
  after: DuePlace | null
}

/** From the day that it is until a week later. */
const weekDays = 7

function isDue(which: DueWhich, today: Day): RawBuilder<boolean> {
  if (which === 'overdue') return sql<boolean>`c.due_on < ${today}::date`
  if (which === 'today') return sql<boolean>`c.due_on = ${today}::date`
  return sql<boolean>`c.due_on > ${today}::date and c.due_on <= ${daysAfter(today, weekDays)}::date`
}

const lentHere = (space: string) =>
  sql<boolean>`c.space_id = ${space}::uuid and c.state = 'active' and c.kind = 'loan'`

/** Loans with something due, the earliest first; one more than the limit where there are more. */
export async function readDue(reader: Reader, wanted: Wanted): Promise<DueLoan[]> {
  const { space, which, today, dayBegan, limit, after } = wanted
  const beyond =
    after === null
      ? sql<boolean>`true`
      : sql<boolean>`(min(c.due_on), c.loan_id) > (${after[0]}::date, ${after[1]}::uuid)`
  const { rows: loans } = await sql<{ loan: string }>`
    select c.loan_id as loan from claims c
    where ${lentHere(space)} and ${isDue(which, today)}
    group by c.loan_id having ${beyond}
    order by min(c.due_on), c.loan_id limit ${limit}`.execute(reader.db)
  const ids = loans.map(({ loan }) => loan)
  const items = await dueRows(reader.db, ids, sql`${lentHere(space)} and ${isDue(which, today)}`)
  const claims = items.map(({ claim }) => claim)
  const holders = await holdersOf(reader.db, asking(reader.actor), claims)
  const calls = await lastCallsOf(reader.db, ids)
  return ids.flatMap((loan) => {
    const mine = items.filter((item) => item.loan === loan)
    const [first] = mine
    if (first === undefined) return []
    const lastCall = calls.get(loan) ?? null
    const late = overdueDays(first.due, today)
    const quiet =
      lastCall !== null &&
      (new Date(lastCall.at) >= dayBegan || (lastCall.promisedOn ?? '') >= today)
    return {
      loan,
      ref: first.ref,
      holder: mine.flatMap(({ claim }) => holders.get(claim) ?? [])[0] ?? null,
      due: first.due,
      overdueDays: late,
      items: mine.map(({ loan: _loan, ref: _ref, ...item }) => ({
        ...item,
        overdueDays: overdueDays(item.due, today),
      })),
      lastCall,
      toCall: late > 0 && !quiet,
    }
  })
}

const Counts = z.array(DueCounts)

/** Loans, not items: whoever is called is called once. */
export async function countDue(
  db: Db,
  { space, today, dayBegan }: Pick<Wanted, 'space' | 'today' | 'dayBegan'>,
): Promise<z.infer<typeof DueCounts>> {
  const late = sql<boolean>`c.due_on < ${today}::date`
  const { rows } = await sql`
    select count(distinct c.loan_id) filter (where ${late}) as overdue,
      count(distinct c.loan_id) filter (where c.due_on = ${today}::date) as today,
      count(distinct c.loan_id) filter (where c.due_on > ${today}::date) as week,
      count(distinct c.loan_id) filter (where ${late} and not exists (
        select from claims o join loan_calls k on k.claim_id = o.id
        where o.loan_id = c.loan_id
          and (k.at >= ${dayBegan}::timestamptz or k.promised_on >= ${today}::date))) as "toCall"
    from claims c
    where ${lentHere(space)} and c.due_on <= ${daysAfter(today, weekDays)}::date`.execute(db)
  return Counts.parse(rows)[0] ?? { overdue: 0, today: 0, week: 0, toCall: 0 }
}
