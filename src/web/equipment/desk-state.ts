import type { DueChoice } from './desk-due-choice.ts'
import type { Tray } from './desk-tray.ts'

export type DeskPerson = { id: string; name: string }
export type DeskState = {
  tray: Tray
  person: DeskPerson | null
  due: DueChoice
  deposit: boolean
  lending: boolean
  /** Why the last lending came to nothing, where no row of the tray can say so. */
  failure: unknown
  /** The row of which to tell, and a count, so that the same can be told twice. */
  told: { key: string | null; count: number }
}

/** Nobody chosen, and everything as the policy has it. */
export const fresh = {
  person: null,
  due: { kind: 'policy' } as const,
  deposit: false,
  failure: null,
}
