export type Waiter = {
  id: string
  seats: number
  /** The one session that is wanted; null for the whole course. */
  session: string | null
}

/**
 * Who comes in, of people in the order in which they asked, where so many seats are free in each
 * session to come (null where there is no limit). Nobody overtakes: whoever does not fit holds back
 * all who ask after her for a seat that she waits for.
 */
export function whoComesIn(
  waiting: readonly Waiter[],
  free: ReadonlyMap<string, number | null>,
): string[] {
  const left = new Map(free)
  const heldBack = new Set<string>()
  const coming: string[] = []
  for (const { id, seats, session } of waiting) {
    const wanted = session === null ? [...left.keys()] : left.has(session) ? [session] : []
    if (wanted.length === 0) continue
    const fits = wanted.every((one) => !heldBack.has(one) && (left.get(one) ?? seats) >= seats)
    if (!fits) {
      for (const one of wanted) heldBack.add(one)
      continue
    }
    coming.push(id)
    for (const one of wanted) {
      const seatsLeft = left.get(one) ?? null
      left.set(one, seatsLeft === null ? null : seatsLeft - seats)
    }
  }
  return coming
}
