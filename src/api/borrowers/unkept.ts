/**
 * Whether a request's answer tells of people: it is not kept under an idempotency key, or for a day
 * a second table would hold what only one may. Sent again, it is asked anew, and noted anew.
 */
export function tellsOfPeople(path: string): boolean {
  return /^\/api\/people\/spaces\/[^/]+\/borrowers\/(search|search-everywhere|(of-claim\/)?[^/]+\/(open|copy))$/.test(
    path,
  )
}
