import { createContext, use } from 'react'
import type { AdoptionPreview } from '#domain/plan-adoption.ts'
import type { Weighed } from './adoption-answers.ts'
import type { AdoptionFields } from './adoption-draft.ts'

/** What every part of the adoption's page works on. */
export type AdoptionAtHand = {
  planId: string
  preview: AdoptionPreview
  /** Islands by id, with their number. */
  names: ReadonlyMap<string, string>
  fields: AdoptionFields
  weighed: Weighed
  /** Whether adopting was tried with something missing: from then on each missing answer says so. */
  tried: boolean
  set: (change: Partial<AdoptionFields>) => void
}

export const AdoptionContext = createContext<AdoptionAtHand | null>(null)

export function useAdoption(): AdoptionAtHand {
  const atHand = use(AdoptionContext)
  if (atHand === null) throw new Error('outside its page there is no adoption')
  return atHand
}
