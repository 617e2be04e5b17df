import { z } from 'zod'
import { AdoptionAnswers, type AdoptionPreview } from '#domain/plan-adoption.ts'
import { useDraft } from '#web/ui/draft.ts'

const Fields = z.object({
  ...AdoptionAnswers.shape,
  opens: z.array(z.string()),
  reason: z.string(),
  /** The digest of what was looked at when this was answered. */
  looked: z.string(),
})
export type AdoptionFields = z.infer<typeof Fields>

/** The answers given so far, kept in this tab: whatever changes meanwhile, none has to be given twice. */
export function useAdoptionDraft(planId: string, { version, digest }: AdoptionPreview) {
  return useDraft<AdoptionFields>({
    key: `draft.adoption.${planId}`,
    current: {
      version,
      fields: { spaces: [], principals: [], opens: [], reason: '', looked: digest },
    },
    read: (kept) => Fields.parse(kept),
  })
}
