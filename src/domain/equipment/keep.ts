import { z } from 'zod'
import { ItemRow, RetiredBecause, Tag, type ItemState } from './item.ts'

export const Retirement = z.strictObject({ because: RetiredBecause })

/** Another label; without a tag, a new one. */
export const NewLabel = z.strictObject({ tag: Tag.optional() })

export const AddedItems = z.object({ items: z.array(ItemRow) })

/** What was entered by mistake begins anew; what was lost has been who knows where. Anything else is gone for good. */
export function stateRevived(
  because: z.infer<typeof RetiredBecause>,
  cleans: boolean,
): ItemState | null {
  if (because === 'mistake') return 'intake'
  if (because !== 'lost') return null
  return cleans ? 'to-clean' : 'to-inspect'
}
