type Divided = { id: string; parts: readonly string[] }

/** Whether each part is another room of the list, and none that is made of others is a part itself. */
export function partsStand(rooms: readonly Divided[]): boolean {
  const wholes = new Map(rooms.map(({ id, parts }) => [id, parts.length > 0]))
  return rooms.every(({ id, parts }) =>
    parts.every((part) => part !== id && wholes.get(part) === false),
  )
}

/** The rooms of which one can be made: others that are not made of any; none where it is a part itself. */
export function possibleParts<Room extends Divided>(rooms: readonly Room[], id: string): Room[] {
  if (rooms.some(({ parts }) => parts.includes(id))) return []
  return rooms.filter((room) => room.id !== id && room.parts.length === 0)
}
