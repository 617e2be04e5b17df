import { z } from 'zod'
import { Id, Storable } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'

/** The place in a list by name: the name as it is sorted, and what tells two of one name apart. */
export const NamePlace = z.tuple([Storable, Id])

/** The place in a list after which the next page begins: the sort values of its last row. */
export function encodeAfter(values: readonly (string | number)[]): string {
  return btoa(encodeURIComponent(JSON.stringify(values)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export function decodeAfter<Place extends z.ZodType>(
  after: string | undefined,
  place: Place,
): z.output<Place> | null {
  if (after === undefined) return null
  const decoded = place.safeParse(valuesIn(after))
  if (decoded.success) return decoded.data
  throw new Refusal('input/invalid', {}, [{ path: 'after', problem: 'unknown-place' }])
}

function valuesIn(after: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(atob(after.replaceAll('-', '+').replaceAll('_', '/'))))
  } catch {
    return null
  }
}

/** Cuts the one row too many that was read to learn whether there is a next page. */
export function page<Row>(rows: Row[], limit: number, placeOf: (row: Row) => (string | number)[]) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last !== undefined ? encodeAfter(placeOf(last)) : null
  return { items, next }
}
