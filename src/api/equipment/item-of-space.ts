import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { tagInAddress } from './item-page.ts'
import { lockItem, type Standing } from './standing.ts'

/** An item that is at this space, or at home there, held until the act is done; anybody else keeps hands off it. */
export async function itemOfSpace(act: Act, text: string): Promise<Standing> {
  const item = await lockItem(act.db, tagInAddress(text))
  if (item.space.id !== act.spaceId && item.home.id !== act.spaceId)
    throw new Refusal('permission/not-in-scope', { permission: 'equipment:keep' })
  return item
}
