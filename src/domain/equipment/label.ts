import { encode } from 'uqr'
import { z } from 'zod'

/** `large` for chairs and beds, `small` for tape around a tube. */
export const LabelSize = z.enum(['large', 'small'])
export type LabelSize = z.infer<typeof LabelSize>

/** In millimetres. */
export const labelSizes: Record<LabelSize, { width: number; height: number }> = {
  large: { width: 50, height: 25 },
  small: { width: 40, height: 12 },
}

/** Light modules around the dark ones, without which no reader finds them (ISO/IEC 18004). */
export const quietZone = 4

/** What the label's code says: the address of the tag's page, or the bare tag where the desk has none. */
export function labelCode(tag: string, publicOrigin: string | null): string {
  // In capitals it fits the code's alphanumeric mode, and so into fewer and larger modules.
  return publicOrigin === null ? tag : `${publicOrigin}/t/${tag}`.toUpperCase()
}

/** The modules of a code, dark where true, without the quiet zone. A quarter of it may be scratched off. */
export function modulesOf(code: string): boolean[][] {
  return encode(code, { ecc: 'Q', border: 0 }).data
}

/** A tag in lines of like length, as one reads it aloud over the telephone. */
export function tagLines(tag: string): string[] {
  const lines = tag.length <= 5 ? 1 : tag.length <= 12 ? 2 : 3
  const length = Math.ceil(tag.length / lines)
  return tag.match(new RegExp(`.{1,${length}}`, 'g')) ?? []
}
