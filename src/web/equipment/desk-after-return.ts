import { Refusal } from '#domain/refusal.ts'
import { deskCalls } from './desk-calls.ts'
import type { ReturnNotes, TrayRow } from './desk-tray.ts'

type Counter = {
  space: string
  rowOf: (key: string) => TrayRow | undefined
  put: (key: string, row: Partial<TrayRow>) => void
  work: (key: string, ask: () => Promise<Partial<TrayRow>>) => Promise<void>
}

/** What may be said of something once it is back. */
export function afterReturn({ space, rowOf, put, work }: Counter) {
  return {
    /** What is seen only once it is back: the return is taken back and told anew, with what is wrong. */
    noteReturn: (key: string, notes: ReturnNotes) => {
      const row = rowOf(key)
      if (row?.done?.kind !== 'returned' || row.busy) return
      const { act, accessories } = row.done
      const { tag } = row
      void work(key, async () => {
        await deskCalls.undo(space, act)
        const { condition, missing, damaged } = notes
        const back = await deskCalls.takeBack(space, {
          tag,
          damaged,
          missing: [...missing],
          ...(condition === undefined ? {} : { condition }),
        })
        return {
          card: back.card,
          done: { kind: 'returned', act: back.act, messages: back.messages, accessories, notes },
        }
      })
    },
    /** The deposit was given back: nothing is owed, and nothing of it is told any more. */
    depositBack: (key: string) => {
      const done = rowOf(key)?.done
      if (done?.kind !== 'returned') return
      const loan = done.messages.find((message) => message.kind === 'returned')?.loan
      if (loan === undefined) return
      void work(key, async () => {
        await deskCalls.depositBack(space, loan)
        return {
          done: { ...done, messages: done.messages.filter(({ kind }) => kind !== 'deposit-open') },
        }
      })
    },
    /** It was brought to be kept longer: the return is taken back, and the loan gets more days. */
    renewInstead: (key: string) => {
      const row = rowOf(key)
      if (row?.done?.kind !== 'returned') return
      const { act } = row.done
      void work(key, async () => {
        const [before] = (await deskCalls.undo(space, act)).cards
        const claim = before?.loan?.claim
        if (before === undefined || claim === undefined)
          throw new Refusal('equipment/unknown-claim')
        try {
          const renewed = await deskCalls.renew(space, claim)
          const due = renewed.card.loan?.due ?? before.loan?.due ?? ''
          return { card: renewed.card, done: { kind: 'renewed', act: renewed.act, due } }
        } catch (error) {
          // It is out again: that is what the row shows, beside why it got no more days.
          put(key, { card: before, done: null })
          throw error
        }
      })
    },
  }
}
