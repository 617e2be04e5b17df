import type { Day } from '#domain/day.ts'
import type { Holder, ItemCard } from '#domain/equipment/card.ts'
import type { Care } from '#domain/equipment/loan.ts'
import { tagInScan } from '#domain/equipment/tag.ts'
import { Refusal } from '#domain/refusal.ts'
import { Unreachable } from '#web/client.ts'
import { showFailure } from '#web/failure-notice.ts'
import type { z } from 'zod'
import { afterReturn } from './desk-after-return.ts'
import { deskCalls } from './desk-calls.ts'
import type { DueChoice } from './desk-due-choice.ts'
import { fresh, type DeskPerson, type DeskState } from './desk-state.ts'
import { keepReturn, sendReturns } from './desk-offline.ts'
import { beep } from './desk-sound.ts'
import {
  changedTray,
  toLend,
  type ReturnNotes,
  type TrayChange,
  type TrayRow,
} from './desk-tray.ts'

/** The counter of one space: what lies in the tray, for whom, and what is done with it. */
export function deskStore(space: string) {
  let state: DeskState = { ...fresh, tray: [], lending: false, told: { key: null, count: 0 } }
  const readers = new Set<() => void>()
  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change }
    for (const read of readers) read()
  }
  const tray = (change: TrayChange) => set({ tray: changedTray(state.tray, change) })
  const put = (key: string, row: Partial<TrayRow>) => tray({ kind: 'put', key, row })
  const rowOf = (key: string) => state.tray.find((row) => row.key === key)
  const tell = (key: string | null, well: boolean) => {
    beep(well)
    set({ told: { key, count: state.told.count + 1 } })
  }

  /** Asks for something about a row, and says in the row what came of it. */
  async function work(key: string, ask: () => Promise<Partial<TrayRow>>): Promise<void> {
    put(key, { busy: true, failure: null })
    try {
      put(key, { ...(await ask()), busy: false })
      tell(key, true)
    } catch (error) {
      put(key, { busy: false, failure: error })
      tell(key, false)
    }
  }

  async function look(key: string, tag: string): Promise<void> {
    await work(key, async () => {
      const card = await deskCalls.card(space, tag)
      if (card.offers[0] === 'take-back') return returned(card)
      if (card.offers[0] === 'hand-over' && state.person === null) choose(card.hold?.holder ?? null)
      return { tag: card.tag, card, wanted: true, accessories: card.model.accessories }
    })
  }

  async function returned(card: ItemCard): Promise<Partial<TrayRow>> {
    const notes: ReturnNotes = { missing: [], damaged: false }
    const accessories = card.loan?.accessories ?? []
    const back = await deskCalls.takeBack(space, { tag: card.tag })
    return {
      tag: card.tag,
      card: back.card,
      wanted: false,
      done: { kind: 'returned', act: back.act, messages: back.messages, accessories, notes },
    }
  }

  function choose(holder: z.infer<typeof Holder> | null): void {
    if (holder !== null) set({ person: { id: holder.id, name: holder.initials } })
  }

  return {
    space,
    read: () => state,
    subscribe: (reader: () => void) => {
      readers.add(reader)
      return () => {
        readers.delete(reader)
      }
    },

    /** Whatever a scanner, a camera or a hand put into the box. */
    scan: (text: string): void => {
      const tag = tagInScan(text) ?? text.toUpperCase()
      const known = state.tray.find((row) => row.tag === tag)
      if (known !== undefined && known.failure === null) {
        tray({ kind: 'seen', tag })
        tell(known.key, true)
        return
      }
      if (known !== undefined) tray({ kind: 'removed', key: known.key })
      const key = crypto.randomUUID()
      tray({ kind: 'scanned', key, tag })
      void look(key, tag)
    },
    /** Puts an item into the tray that somebody chose on another page: nothing is taken back by a link. */
    bring: (tag: string): void => {
      if (state.tray.some((row) => row.tag === tag)) return
      const key = crypto.randomUUID()
      tray({ kind: 'scanned', key, tag })
      void work(key, async () => {
        const card = await deskCalls.card(space, tag)
        if (card.offers[0] === 'hand-over' && state.person === null)
          choose(card.hold?.holder ?? null)
        const wanted = card.offers[0] === 'lend' || card.offers[0] === 'hand-over'
        return { tag: card.tag, card, wanted, accessories: card.model.accessories }
      })
    },
    again: (key: string): void => {
      const row = rowOf(key)
      if (row !== undefined) void look(key, row.tag)
    },
    remove: (key: string) => tray({ kind: 'removed', key }),
    want: (key: string, wanted: boolean) => put(key, { wanted }),
    pick: (person: DeskPerson | null) => set({ person, failure: null }),
    dueBy: (due: DueChoice) => set({ due, failure: null }),
    takeDeposit: (deposit: boolean) => set({ deposit }),
    setAccessories: (key: string, accessories: readonly string[]) => put(key, { accessories }),

    lend: async (dueOf: (card: ItemCard) => Day): Promise<boolean> => {
      const { person, deposit } = state
      const rows = toLend(state.tray, person)
      if (person === null || rows.length === 0 || state.lending) return false
      set({ lending: true, failure: null })
      try {
        const items = rows.flatMap(({ card, accessories }) =>
          card === null ? [] : [{ tag: card.tag, due: dueOf(card), accessories: [...accessories] }],
        )
        const { act, loan } = await deskCalls.lend(space, {
          borrower: person.id,
          items,
          depositTaken: deposit,
        })
        for (const { key, card } of rows) {
          const line = loan.lines.find(({ tag }) => tag === card?.tag)
          put(key, {
            wanted: false,
            failure: null,
            card:
              card === null ? null : { ...card, state: 'on-loan', offers: [], blocks: ['on-loan'] },
            done: {
              kind: 'lent',
              act,
              ref: loan.ref,
              loan: loan.id,
              who: person.name,
              due: line?.due ?? '',
            },
          })
        }
        set({ ...fresh, lending: false })
        tell(rows[0]?.key ?? null, true)
        return true
      } catch (error) {
        set({ lending: false })
        await explain(rows, error)
        return false
      }
    },

    takeBack: (key: string) => {
      const { card } = rowOf(key) ?? { card: null }
      if (card !== null) void work(key, () => returned(card))
    },
    care: (key: string, step: Care) => {
      const row = rowOf(key)
      const tag = row?.card?.tag
      if (tag === undefined) return
      void work(key, async () => {
        const { act, card } = await deskCalls.care(space, tag, step)
        return { card, wanted: false, done: { kind: 'cared', act, step: step.step } }
      })
    },
    ...afterReturn({ space, rowOf, put, work }),
    /** Takes back the last thing done with a row; what was lent together comes back together. */
    undo,
    undoLast: () => {
      const row = state.tray.find(({ done }) => done !== null && done.kind !== 'undone')
      if (row !== undefined) undo(row.key)
    },
    clear: () => {
      tray({ kind: 'emptied' })
      set(fresh)
    },

    /** What of a loan is out, in the tray, without taking it back. */
    showLoan: async (id: string) => {
      try {
        const { lines } = await deskCalls.loan(space, id)
        for (const { tag, returnedAt } of lines) {
          if (returnedAt !== null || state.tray.some((row) => row.tag === tag)) continue
          const key = crypto.randomUUID()
          tray({ kind: 'scanned', key, tag })
          void work(key, async () => ({ card: await deskCalls.card(space, tag) }))
        }
      } catch (error) {
        showFailure(error)
      }
    },

    /** Without the network a return can still be noted; lending cannot, somebody else may be lending it. */
    noteOffline: (key: string) => {
      const row = rowOf(key)
      if (row === undefined) return
      keepReturn({ space, tag: row.tag, key })
      put(key, { waiting: true, failure: null })
    },
    sendWaiting: async () => {
      const sent = await sendReturns((one) =>
        deskCalls.takeBack(one.space, { tag: one.tag }, one.key),
      )
      for (const key of sent) {
        const row = rowOf(key)
        if (row === undefined) continue
        put(key, { waiting: false })
        await work(key, async () => ({ card: await deskCalls.card(space, row.tag) }))
      }
    },
  }

  function undo(key: string): void {
    const done = rowOf(key)?.done ?? null
    if (done === null || done.kind === 'undone') return
    void work(key, async () => {
      const { cards } = await deskCalls.undo(space, done.act)
      for (const card of cards) {
        const row = state.tray.find((one) => one.card?.id === card.id)
        if (row !== undefined)
          put(row.key, {
            card,
            done: { kind: 'undone' },
            failure: null,
            wanted: done.kind === 'lent',
          })
      }
      return {}
    })
  }

  /** A lending that was refused for one of its rows says so there, and that row no longer goes along. */
  async function explain(rows: readonly TrayRow[], error: unknown): Promise<void> {
    const tag = error instanceof Refusal ? error.facts['tag'] : undefined
    const row = rows.find(({ card }) => card?.tag === tag)
    const isDay = error instanceof Refusal && /too-long|closed-day|day-past/.test(error.code)
    if (row === undefined || isDay) {
      set({ failure: error })
      tell(null, false)
      return
    }
    const card = await deskCalls.card(space, row.tag).catch(() => row.card)
    put(row.key, { failure: error, card, wanted: false })
    tell(row.key, false)
  }
}

export type DeskStore = ReturnType<typeof deskStore>

/** Whether it failed only because the desk could not be reached. */
export const isOffline = (failure: unknown) => failure instanceof Unreachable
