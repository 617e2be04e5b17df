import { Refusal } from '#domain/refusal.ts'

/** The place in a list after which the next page begins: the sort values of its last row. */
export function encodeAfter(values: readonly (string | number)[]): string {
  return btoa(encodeURIComponent(JSON.stringify(values)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export function decodeAfter(after: string | undefined, length: number): (string | number)[] | null {
  if (after === undefined) return null
  try {
    const values: unknown = JSON.parse(
      decodeURIComponent(atob(after.replaceAll('-', '+').replaceAll('_', '/'))),
    )
    if (Array.isArray(values) && values.length === length && values.every(isSortValue))
      return values
  } catch {
    // Answered below, like any other place that this list never gave.
  }
  throw new Refusal('input/invalid', {}, [{ path: 'after', problem: 'unknown-place' }])
}

const isSortValue = (value: unknown) => typeof value === 'string' || typeof value === 'number'

/** Cuts the one row too many that was read to learn whether there is a next page. */
export function page<Row>(rows: Row[], limit: number, placeOf: (row: Row) => (string | number)[]) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last !== undefined ? encodeAfter(placeOf(last)) : null
  return { items, next }
}
