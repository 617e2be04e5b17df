import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import {
  loanFigures,
  waitingFigures,
  type LoanFigures,
  type LoanReport,
  type ReportQuery,
} from '#domain/equipment/figures.ts'
import { reach } from '#domain/people.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { todayInCity } from '../today.ts'
import { liesWithin } from '../within-reach.ts'
import { figuresMadeAt } from './figures-refresh.ts'
import { countedLoans, countedWaiting, yearsOf } from './reports-read.ts'

type Reader = { db: Db; actor: Actor | null; now: Date }

const nothing = { loans: 0, returns: 0, late: 0, daysOut: 0, daysOwned: 0 }
const monthsShown = 12

/** What was lent in a year, or in the last twelve months. */
export async function makeReport(reader: Reader, query: ReportQuery): Promise<LoanReport> {
  const { db, now } = reader
  const madeAt = await figuresMadeAt(db, now)
  const months = monthsOf(query.year, await todayInCity(reader))
  const [from = ''] = months
  const span = {
    from,
    until: monthAfter(months.at(-1) ?? from),
    space: query.space,
    type: query.type,
  }
  const exact = await isOwnCounter(reader, query.space)
  const counted = await countedLoans(db, span)
  const show = (counts: (typeof counted)[number] | undefined) =>
    loanFigures(counts ?? nothing, exact)
  return {
    from: span.from,
    until: span.until,
    madeAt: madeAt.toISOString(),
    years: await yearsOf(db),
    exact,
    total: show(counted.find(({ by }) => by === 'total')),
    months: months.map((month) => ({ month, ...show(counted.find((row) => row.month === month)) })),
    spaces: byMost(
      counted.flatMap((row) =>
        row.by === 'space' && row.space !== null ? [{ space: row.space, ...show(row) }] : [],
      ),
    ),
    types: byMost(
      counted.flatMap((row) =>
        row.by === 'type' && row.type !== null ? [{ type: row.type, ...show(row) }] : [],
      ),
    ),
    models: byUse(
      counted.flatMap(({ by, model, type, ...row }) =>
        by === 'model' && model !== null && type !== null
          ? [{ model, type, ...loanFigures(row, exact) }]
          : [],
      ),
    ),
    waiting: (await countedWaiting(db, span)).map(({ type, items, free, ...counts }) => ({
      type,
      ...waitingFigures(counts, exact),
      items,
      free,
      short: counts.waiting > 0 && free === 0,
    })),
  }
}

/** Whether the reader opens the records of this very space, and so may know how many they are. */
async function isOwnCounter({ db, actor }: Reader, space: string | undefined): Promise<boolean> {
  const serves = reach(asking(actor).grants, 'borrowers:serve')
  if (space === undefined || serves === 'nowhere') return false
  const { rows } = await sql`
    select from spaces s where s.id = ${space}::uuid and ${liesWithin(serves, 's.id')}`.execute(db)
  return rows.length > 0
}

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

function monthOf(number: number): Day {
  const month = String((number % 12) + 1).padStart(2, '0')
  return `${Math.floor(number / 12)}-${month}-01`
}

const monthAfter = (month: Day) => monthOf(monthNumber(month) + 1)

function monthsOf(year: number | undefined, today: Day): Day[] {
  const last = year === undefined ? monthNumber(today) : year * 12 + 11
  return Array.from({ length: monthsShown }, (_, i) => monthOf(last - monthsShown + 1 + i))
}

/** By what is shown: an order by the counts themselves would tell of two hidden ones which is larger. */
const byMost = <Row extends LoanFigures>(rows: Row[]): Row[] =>
  rows.toSorted((a, b) => (b.loans ?? 1) - (a.loans ?? 1))

const byUse = <Row extends LoanFigures>(rows: Row[]): Row[] =>
  rows.toSorted((a, b) => (b.use ?? -1) - (a.use ?? -1))
