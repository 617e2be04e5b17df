import type { ReturnMessage } from '#domain/equipment/loan.ts'
import { Refusal } from '#domain/refusal.ts'
import { deskCalls } from './desk-calls.ts'
import type { ReturnNotes, TrayRow } from './desk-tray.ts'

type Counter = {
  space: string
  rowOf: (key: string) => TrayRow | undefined
  put: (key: string, row: Partial<TrayRow>) => void
  work: (key: string, ask: () => Promise<Partial<TrayRow>>) => Promise<void>
}

const told: readonly ReturnMessage['kind'][] = ['accessories-missing', 'damaged']

/** What may be said of something once it is back. */
export function afterReturn({ space, rowOf, put, work }: Counter) {
  return {
    /** What is seen only once it is back: each time the whole of it is said. */
    noteReturn: (key: string, notes: ReturnNotes) => {
      const done = rowOf(key)?.done
      if (done?.kind !== 'returned' || rowOf(key)?.busy === true) return
      void work(key, async () => {
        const { missing, ...rest } = notes
        const noted = await deskCalls.noteReturn(space, done.act, {
          ...rest,
          missing: [...missing],
        })
        const others = done.messages.filter(({ kind }) => !told.includes(kind))
        return {
          card: noted.card,
          done: { ...done, messages: [...others, ...noted.messages], notes },
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
