import { expect, test } from 'vitest'
import { partsStand, possibleParts } from '#domain/room-parts.ts'

const room = (id: string, ...parts: string[]) => ({ id, parts })
const ids = (rooms: readonly { id: string }[]) => rooms.map(({ id }) => id)

test('a hall is made of two rooms, and each of them of none', () => {
  expect(partsStand([room('hall', 'left', 'right'), room('left'), room('right')])).toBe(true)
})

test('a room is no part of itself, of a room that is a part, or of one that is not there', () => {
  expect(partsStand([room('hall', 'hall')])).toBe(false)
  expect(partsStand([room('hall', 'left'), room('left', 'corner'), room('corner')])).toBe(false)
  expect(partsStand([room('hall', 'left'), room('left', 'hall')])).toBe(false)
  expect(partsStand([room('hall', 'elsewhere')])).toBe(false)
})

test('a room can be made of any other that is made of none, and a part of nothing', () => {
  const rooms = [room('hall', 'left'), room('left'), room('right'), room('kitchen')]
  expect(ids(possibleParts(rooms, 'hall'))).toEqual(['left', 'right', 'kitchen'])
  expect(ids(possibleParts(rooms, 'right'))).toEqual(['left', 'kitchen'])
  expect(possibleParts(rooms, 'left')).toEqual([])
})

test('whatever is offered stands when it is chosen', () => {
  const rooms = [room('hall', 'left'), room('left'), room('right'), room('kitchen')]
  for (const { id } of rooms)
    for (const part of possibleParts(rooms, id)) {
      const chosen = rooms.map((one) =>
        one.id === id ? { ...one, parts: [...new Set([...one.parts, part.id])] } : one,
      )
      expect(partsStand(chosen)).toBe(true)
    }
})
