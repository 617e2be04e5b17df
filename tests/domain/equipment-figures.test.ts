import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loanFigures, shownCount, waitingFigures } from '#domain/equipment/figures.ts'

const count = fc.nat({ max: 100_000 })
/** Another count of which the same is shown, where it is hidden. */
const same = (n: number) => (n >= 1 && n <= 7 ? (n % 7) + 1 : n)
const counts = fc.record({
  loans: count,
  returns: count,
  late: count,
  daysOut: count,
  daysOwned: count,
})

test('a count from 1 to 7 is not told, and one above is told in fives', () => {
  expect([0, 1, 7, 8, 12, 13, 250].map(shownCount)).toEqual([0, null, null, 10, 10, 15, 250])
})

test('of every count one learns its nearest five, or that it is from 1 to 7, and no more', () => {
  fc.assert(
    fc.property(count, (n) => {
      const told = n >= 1 && n <= 7 ? null : Math.round(n / 5) * 5
      expect(shownCount(n)).toBe(told)
    }),
  )
})

test('no figure of a report changes when a count moves within what is shown of it', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const late = Math.min(given.late, given.returns)
      const one = { ...given, late }
      const other = { ...one, loans: same(one.loans), returns: same(one.returns), late: same(late) }
      expect(loanFigures(other, false)).toEqual(loanFigures(one, false))
    }),
  )
})

test('days are not told of fewer loans than may be told', () => {
  fc.assert(
    fc.property(counts, fc.nat({ max: 7 }), (given, loans) => {
      const { daysOut, use } = loanFigures({ ...given, loans, daysOut: given.daysOut + 1 }, false)
      expect([daysOut, use]).toEqual([null, null])
    }),
  )
})

test('the share of late returns is told of what is shown, and of nothing hidden', () => {
  const some = { loans: 20, daysOut: 300, daysOwned: 3000 }
  expect(loanFigures({ ...some, returns: 41, late: 12 }, false)).toMatchObject({
    returns: 40,
    late: 10,
    lateShare: 0.25,
    use: 0.1,
  })
  expect(loanFigures({ ...some, returns: 41, late: 3 }, false).lateShare).toBeNull()
  expect(loanFigures({ ...some, returns: 41, late: 3 }, true)).toMatchObject({
    late: 3,
    lateShare: 0.07,
  })
  expect(loanFigures({ ...some, returns: 0, late: 0 }, false).lateShare).toBeNull()
})

test('how long somebody waits is not told of so few that it would be theirs', () => {
  const few = { served: 4, daysWaited: 40, waiting: 2, longestDays: 33 }
  expect(waitingFigures(few, false)).toEqual({
    waiting: null,
    longestDays: null,
    served: null,
    averageDays: null,
  })
  expect(waitingFigures(few, true)).toEqual({
    waiting: 2,
    longestDays: 33,
    served: 4,
    averageDays: 10,
  })
})
