/** As many as a reader tells apart, colour-blind or not. */
export const islandColourCount = 7

/** Island → colour 0…6, or -1 while it has none. */
export type IslandColours = number[]

/** For each island, those that touch it with the length of the border in section pairs. */
export type Contacts = readonly ReadonlyMap<number, number>[]

/** The colour with the least border to islands that wear it, then the least worn, then the first. */
export function quietestColour(
  colours: IslandColours,
  near: ReadonlyMap<number, number> = new Map(),
): { colour: number; clash: number } {
  const border = Array.from({ length: islandColourCount }, () => 0)
  const worn = border.slice()
  for (const colour of colours) if (colour >= 0) worn[colour] = (worn[colour] ?? 0) + 1
  for (const [island, pairs] of near) {
    const colour = colours[island] ?? -1
    if (colour >= 0) border[colour] = (border[colour] ?? 0) + pairs
  }
  let best = 0
  for (let colour = 1; colour < islandColourCount; colour++) {
    const less = (border[colour] ?? 0) - (border[best] ?? 0)
    if (less < 0 || (less === 0 && (worn[colour] ?? 0) < (worn[best] ?? 0))) best = colour
  }
  return { colour: best, clash: border[best] ?? 0 }
}

/** Whether no two islands that touch wear the same. */
export function isProper(colours: IslandColours, contacts: Contacts): boolean {
  return contacts.every((near, island) =>
    [...near.keys()].every((other) => colours[other] !== colours[island]),
  )
}
