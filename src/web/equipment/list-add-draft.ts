import { z } from 'zod'
import { Acquisition, Condition } from '#domain/equipment/item.ts'
import { Refusal } from '#domain/refusal.ts'

/** What the form on new items edits; what is not chosen yet is empty. */
const AddDraft = z.object({
  space: z.string(),
  type: z.string(),
  model: z.string(),
  count: z.number(),
  tag: z.string(),
  place: z.string(),
  condition: Condition,
  acquisition: Acquisition,
  acquiredOn: z.string(),
  serial: z.string(),
  notes: z.string(),
  nextInspectionOn: z.string(),
  inService: z.boolean(),
})
export type AddDraft = z.infer<typeof AddDraft>

export const readAddDraft = (kept: unknown): AddDraft => AddDraft.parse(kept)

export const nothingToAdd: AddDraft = {
  space: '',
  type: '',
  model: '',
  count: 1,
  tag: '',
  place: '',
  condition: 'good',
  acquisition: 'purchase',
  acquiredOn: '',
  serial: '',
  notes: '',
  nextInspectionOn: '',
  inService: false,
}

const orNull = (day: string) => (day === '' ? null : day)

/** New items as the api takes them; what was not chosen is refused here as it would be there. */
export function wholeItems({ space, type, tag, serial, ...draft }: AddDraft, usual: string | null) {
  const at = space === '' ? (usual ?? '') : space
  const missing = [
    ...(at === '' ? ['space'] : []),
    ...(type === '' ? ['type'] : []),
    ...(draft.model === '' ? ['model'] : []),
  ].map((path) => ({ path, problem: 'required' }))
  if (missing.length > 0) throw new Refusal('input/invalid', {}, missing)
  const { acquiredOn, nextInspectionOn, ...rest } = draft
  const ofOne = draft.count === 1 ? { serial, ...(tag.trim() === '' ? {} : { tag }) } : {}
  return {
    space: at,
    json: {
      ...rest,
      ...ofOne,
      acquiredOn: orNull(acquiredOn),
      nextInspectionOn: orNull(nextInspectionOn),
    },
  }
}
