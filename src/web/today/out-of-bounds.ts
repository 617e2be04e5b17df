type Bounds = { islandPeopleMin: number; islandPeopleMax: number }

export function outOfBounds<Island extends { people: number }>(
  islands: readonly Island[],
  { islandPeopleMin, islandPeopleMax }: Bounds,
): Island[] {
  return islands.filter(({ people }) => people < islandPeopleMin || people > islandPeopleMax)
}
