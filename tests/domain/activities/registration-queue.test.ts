import { expect, test } from 'vitest'
import { whoComesIn } from '#domain/activities/registration-queue.ts'

const one = (id: string, seats = 1, session: string | null = 'monday') => ({ id, seats, session })

test('people come in by the order in which they asked, as far as there are seats', () => {
  const free = new Map([['monday', 2]])
  expect(whoComesIn([one('a'), one('b'), one('c')], free)).toEqual(['a', 'b'])
})

test('nobody overtakes somebody who needs more seats than are free', () => {
  expect(whoComesIn([one('a', 2), one('b')], new Map([['monday', 1]]))).toEqual([])
})

test('a course needs a seat in every session to come, and holds back whoever asks after it', () => {
  const free = new Map([
    ['monday', 1],
    ['tuesday', 0],
  ])
  expect(whoComesIn([one('a', 1, null), one('b')], free)).toEqual([])
  expect(whoComesIn([one('b'), one('a', 1, null)], free)).toEqual(['b'])
})

test('where there is no limit all come in, and nobody into a session that is over', () => {
  const free = new Map([['monday', null]])
  expect(whoComesIn([one('a', 9), one('b', 1, 'yesterday'), one('c')], free)).toEqual(['a', 'c'])
})
