import type { AttendanceSheet } from '#domain/activities/attendance-sheet.ts'
import type { LabelJob, LabelTest } from '#domain/equipment/label-sheet.ts'
import type { LoanPaper, Signer } from '#domain/equipment/paper.ts'
import type { Language } from '#domain/session.ts'
import type { Database } from './db/database.ts'

/** How a session's opaque id travels: a cookie in Node, the page's own memory in the demo. */
export type SessionCarrier = {
  read: (request: Request) => string | null
  carry: (answer: Headers, id: string) => void
  drop: (answer: Headers) => void
}

/** Log lines are events with allow-listed facts: no bodies, no names, no contacts. */
export type LogFacts = Record<string, string | number | boolean | null | undefined>
export type Log = {
  info: (event: string, facts?: LogFacts) => void
  error: (event: string, facts?: LogFacts, cause?: unknown) => void
}

/** A file of tiles that the host serves itself, or a style of somebody else's. */
export type Basemap = { kind: 'pmtiles' | 'style'; url: string }

type Printed = Promise<Uint8Array<ArrayBuffer>>

/** Papers in exact millimetres. */
export type Pdf = {
  labels: (job: LabelJob) => Printed
  /** Rulers and crosses, to measure what a printer does to them. */
  labelTest: (test: LabelTest) => Printed
  agreement: (paper: LoanPaper, signer: Signer, language: Language) => Printed
  receipt: (paper: LoanPaper, language: Language) => Printed
  attendanceSheet: (sheet: AttendanceSheet, language: Language) => Printed
}

/** A letter of plain text. The same id however often it is tried. */
export type Mail = (letter: {
  id: string
  to: string
  subject: string
  text: string
}) => Promise<void>

/** What each host does its own way, passed in to the one API. */
export type Host = {
  version: string
  database: Database
  clock: () => Date
  session: SessionCarrier
  /** Whether a request that changes something comes from the desk's own pages. */
  trustsOrigin: (request: Request) => boolean
  /** Where a request comes from, for limits on failed sign-ins only. */
  addressOf: (request: Request) => string
  log: Log
  /** Demo sign-in and demo material exist only when true. */
  demo: boolean
  /** What this host cannot do; shown as a list in the demo. */
  cannot: readonly string[]
  /** Null where no paper can be made. */
  pdf: Pdf | null
  /** The address under which the desk is known, without a path; null where it has none of its own. */
  publicOrigin: string | null
  /** Streets and waters to lie under the city's map, where this host has some. */
  basemap?: Basemap | null
}
