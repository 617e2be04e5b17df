import { checkCharacter } from '#domain/equipment/tag.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The number of a loan, as it stands on the agreement: `P`, six characters and a check character. */
export function newLoanRef(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6))
  const body = `P${Array.from(bytes, (byte) => letters[byte % 32]).join('')}`
  return body + checkCharacter(body)
}
