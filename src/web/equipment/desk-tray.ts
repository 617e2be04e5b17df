import type { Day } from '#domain/day.ts'
import type { ItemCard } from '#domain/equipment/card.ts'
import type { ReturnMessage } from '#domain/equipment/loan.ts'

/** What was done with a row last, and the act by which it is undone. */
export type RowDone =
  | {
      kind: 'returned'
      act: string
      messages: readonly ReturnMessage[]
      accessories: readonly string[]
      notes: ReturnNotes
    }
  | { kind: 'lent'; act: string; ref: string; loan: string; who: string; due: Day }
  | { kind: 'renewed'; act: string; due: Day }
  | { kind: 'cared'; act: string; step: string }
  | { kind: 'undone' }

export type ReturnNotes = {
  condition?: 'new' | 'good' | 'fair' | 'worn'
  missing: readonly string[]
  damaged: boolean
}

export type TrayRow = {
  key: string
  /** What was read, until it is known whose tag it is. */
  tag: string
  card: ItemCard | null
  done: RowDone | null
  /** Why nothing came of the last thing tried. */
  failure: unknown
  /** Something is being asked of the api. */
  busy: boolean
  /** It goes along with what is lent next. */
  wanted: boolean
  accessories: readonly string[]
  /** Grows each time that it is scanned again. */
  seen: number
  /** A return that waits for the network. */
  waiting: boolean
}

export type Tray = readonly TrayRow[]

export type TrayChange =
  | { kind: 'scanned'; key: string; tag: string }
  | { kind: 'seen'; tag: string }
  | { kind: 'put'; key: string; row: Partial<TrayRow> }
  | { kind: 'removed'; key: string }
  | { kind: 'emptied' }

const newRow = {
  card: null,
  done: null,
  failure: null,
  busy: true,
  wanted: false,
  accessories: [],
  seen: 0,
  waiting: false,
}

/** The tray of the desk: newest on top, one row for each item. */
export function changedTray(tray: Tray, change: TrayChange): Tray {
  switch (change.kind) {
    case 'scanned':
      return [{ ...newRow, key: change.key, tag: change.tag }, ...tray]
    case 'seen':
      return tray.map((row) => (row.tag === change.tag ? { ...row, seen: row.seen + 1 } : row))
    case 'put':
      return onlyOnce(
        tray.map((row) => (row.key === change.key ? { ...row, ...change.row } : row)),
        change.key,
      )
    case 'removed':
      return tray.filter((row) => row.key !== change.key)
    case 'emptied':
    default:
      return []
  }
}

/** A former tag may name an item that is in the tray already: then the older row has gone. */
function onlyOnce(tray: Tray, key: string): Tray {
  const card = tray.find((row) => row.key === key)?.card
  if (card === null || card === undefined) return tray
  return tray.filter((row) => row.key === key || row.card?.id !== card.id)
}

/** Whether it can be handed over now, or to whom it is kept. */
export function isLendable({ card }: TrayRow): boolean {
  return card !== null && (card.offers.includes('lend') || card.offers.includes('hand-over'))
}

/** What goes along when one lends: nothing that is kept for somebody else than who stands there. */
export function toLend(tray: Tray, person: { id: string } | null): TrayRow[] {
  return tray.filter((row) => row.wanted && isLendable(row) && isFor(row, person))
}

function isFor({ card }: TrayRow, person: { id: string } | null): boolean {
  const hold = card?.hold ?? null
  return hold === null || person === null || hold.holder?.id === person.id
}

/** The newest loan that was made here, of which an agreement can be printed. */
export function lastLoan(tray: Tray): { loan: string; ref: string; who: string } | null {
  for (const { done } of tray)
    if (done?.kind === 'lent') return { loan: done.loan, ref: done.ref, who: done.who }
  return null
}
