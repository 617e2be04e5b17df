import type { Beyond } from './registration-calls.ts'

export const sources = ['counter', 'telephone', 'walk-in', 'referral'] as const
export const beyonds: readonly Beyond[] = ['companion', 'referral', 'room-allows']

type Fields = {
  companions: number
  source: (typeof sources)[number]
  tells: boolean
  beyondBecause: Beyond | null
}

/** As it is for whoever stands at the counter, alone. */
export const usual: Fields = {
  companions: 0,
  source: 'counter',
  tells: true,
  beyondBecause: null,
}
