/** Below this, too many tags are one slip away; and what has no figure in it is a word. */
const looksWritten = /^(?=.*\d).{6,}$/

/**
 * What may have been meant by a tag in which one sign was mistyped, left out, doubled or swapped with
 * the next: whole tags, and patterns in which `_` is any sign.
 */
export function slipsOf(tag: string): { tags: string[]; patterns: string[] } {
  if (!looksWritten.test(tag)) return { tags: [], patterns: [] }
  const tags = new Set<string>()
  const patterns = new Set<string>()
  for (let at = 0; at <= tag.length; at++) {
    const [before, after] = [tag.slice(0, at), tag.slice(at)]
    patterns.add(`${before}_${after}`)
    if (after === '') continue
    patterns.add(`${before}_${after.slice(1)}`)
    tags.add(before + after.slice(1))
    if (after.length > 1) tags.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
  }
  tags.delete(tag)
  return { tags: [...tags], patterns: [...patterns] }
}
