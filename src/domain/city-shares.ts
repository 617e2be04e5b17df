/**
 * A whole number in whole parts by weight, none lost: the largest remainders get what rounding down
 * left over. Without any weight the parts are as even as they can be.
 */
export function sharedOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exact = weights.map(
    (weight) => (whole * (sum === 0 ? 1 : weight)) / (sum || weights.length),
  )
  const parts = exact.map(Math.floor)
  const left = whole - parts.reduce((all, part) => all + part, 0)
  const byRemainder = exact
    .map((part, i) => ({ i, rest: part - Math.floor(part) }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1
  return parts
}
