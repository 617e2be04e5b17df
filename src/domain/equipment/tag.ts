/**
 * Tags are read by scanners that act as keyboards, and those send only digits and capital letters
 * alike on every layout; new ones are two letters of the house, six random characters of Crockford's
 * base 32 and a check character.
 */
const random = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const checks = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const house = 'VV'

export const tagPattern = /^[0-9A-Z]{3,20}$/

/** The check character of ISO 7064, MOD 37,36: it finds every mistyped and most swapped characters. */
export function checkCharacter(body: string): string {
  let product = 36
  for (const character of body) {
    const sum = (product + checks.indexOf(character)) % 36
    product = ((sum === 0 ? 36 : sum) * 2) % 37
  }
  return checks[(37 - product) % 36] ?? ''
}

/** A tag of the house from six bytes of chance. */
export function newTag(bytes: Uint8Array): string {
  const body = house + Array.from(bytes.slice(0, 6), (byte) => random[byte % 32]).join('')
  return body + checkCharacter(body)
}

/** Whether it is a tag of the house in which no character was mistyped. */
export function isWholeTag(tag: string): boolean {
  return (
    tag.length === 9 && tag.startsWith(house) && checkCharacter(tag.slice(0, -1)) === tag.at(-1)
  )
}

/**
 * The tag in what a scanner sent: bare, in another case, with signs in between, or at the end of an
 * address of ours, which a keyboard of another layout sends garbled (`https:` as `HTTPSÑ`, `/` as
 * `-`). Null where no tag can be meant.
 */
export function tagInScan(scan: string): string | null {
  const upper = scan.toUpperCase().normalize('NFC')
  const parts = upper.split(/[^0-9A-Z]+/).filter((part) => part !== '')
  // A printed tag may be read with hyphens or blanks between its characters.
  const whole = parts.join('')
  const isAddress = /HTTPS?[^0-9A-Z]/.test(upper)
  const candidates = isAddress ? parts.toReversed() : [whole, ...parts.toReversed()]
  const found = candidates.find(isWholeTag)
  if (found !== undefined) return found
  const isOurs = isAddress && ['T', 'ITEMS'].includes(parts.at(-2) ?? '')
  const end = (isAddress ? isOurs && parts.at(-1) : whole) || ''
  // After a prefix of the scanner's own; but after a tag it is a second scan, and neither is meant.
  if (isWholeTag(end.slice(-9)) && !isWholeTag(end.slice(-18, -9))) return end.slice(-9)
  return tagPattern.test(end) ? end : null
}
