import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RefreshOptions, type CodeDecision } from '#domain/city-options.ts'
import { checkPadro, type FiguresInForce } from '#domain/city-padro.ts'
import { refreshPeople } from '#domain/city-refresh.ts'
import { sharedOut } from '#domain/city-shares.ts'

const code = (n: number) => `25120010${String(n).padStart(2, '0')}`
const people = (figures: Record<number, number>) =>
  Object.entries(figures).map(([n, figure]) => ({ id: code(Number(n)), people: figure }))
const present = people({ 1: 1000, 2: 3000, 3: 500 })

const figures = (next: Record<number, number>, decisions: readonly CodeDecision[] = []) => {
  const refresh = refreshPeople(present, people(next), decisions)
  return { ...refresh, figures: refresh.figures.map((one) => one.people) }
}

test('figures for the same sections change what they change, the largest first', () => {
  expect(figures({ 1: 1010, 2: 2000, 3: 500 })).toMatchObject({
    figures: [1010, 2000, 500],
    changes: [
      { section: code(2), before: 3000, after: 2000 },
      { section: code(1), before: 1000, after: 1010 },
    ],
    before: 4500,
    after: 3510,
    undecided: 0,
  })
})

test('a code that came and a section that went wait for a decision', () => {
  const { came, went, undecided } = figures({ 1: 1000, 2: 3000, 4: 450 })
  expect(undecided).toBe(2)
  expect(came).toEqual([{ code: code(4), people: 450, decision: null }])
  expect(went).toEqual([{ code: code(3), people: 500, decision: null }])
})

test('a renumbered section keeps its people: its new code is assigned to it', () => {
  const refresh = figures({ 1: 1000, 2: 3000, 4: 450 }, [{ code: code(4), to: code(3) }])
  expect(refresh).toMatchObject({ figures: [1000, 3000, 450], undecided: 0, went: [] })
})

test('two sections counted as one share its people as before', () => {
  const refresh = figures({ 1: 1000, 2: 3605 }, [{ code: code(3), to: code(2) }])
  expect(refresh).toMatchObject({ figures: [1000, 3090, 515], undecided: 0, after: 4605 })
})

test('people of a code that is dropped are left out, and counted as such', () => {
  const refresh = figures({ 1: 1000, 2: 3000, 3: 500, 4: 77 }, [{ code: code(4), to: null }])
  expect(refresh).toMatchObject({ leftOut: 77, after: 4500, undecided: 0 })
})

test('what is assigned to a section that is not there, or that went too, is still to be decided', () => {
  expect(
    figures({ 1: 1000, 2: 3000, 3: 500, 4: 77 }, [{ code: code(4), to: code(9) }]).undecided,
  ).toBe(1)
  expect(figures({ 1: 1000 }, [{ code: code(3), to: code(2) }]).undecided).toBe(2)
})

test('nobody is lost or counted twice, whatever is decided', () => {
  const next = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6'), fc.nat(5000))
  const decision = fc.record({
    code: fc.integer({ min: 1, max: 6 }).map(code),
    to: fc.option(fc.integer({ min: 1, max: 3 }).map(code)),
  })
  fc.assert(
    fc.property(next, fc.array(decision), (counted, decisions) => {
      const rows = people(counted)
      const refresh = refreshPeople(present, rows, decisions)
      const undecided = refresh.came.filter((one) => one.decision === null)
      const total = rows.reduce((sum, row) => sum + row.people, 0)
      const waiting = undecided.reduce((sum, row) => sum + row.people, 0)
      expect(refresh.after + refresh.leftOut + waiting).toBe(total)
      expect(refresh.figures.map(({ id }) => id)).toEqual(present.map(({ id }) => id))
    }),
  )
})

test('a whole is shared out by weight, and none of it is lost', () => {
  expect(sharedOut(10, [1, 1, 1])).toEqual([4, 3, 3])
  expect(sharedOut(7, [0, 0])).toEqual([4, 3])
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.array(fc.nat(1e4), { minLength: 1, maxLength: 20 }),
      (whole, weights) => {
        const parts = sharedOut(whole, weights)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole)
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

const inForce: FiguresInForce = {
  municipality: '25120',
  on: '2025-01-01',
  people: present,
  days: ['2024-01-01', '2025-01-01'],
  decisions: [{ code: code(4), to: code(3) }],
}
const report = (
  on: string,
  next: Record<number, number>,
  decisions: readonly CodeDecision[] = [],
) =>
  checkPadro(
    new TextEncoder().encode(
      `CUSEC;Total;Data_Referencia\n${people(next)
        .map((row) => `${row.id};${row.people};${on}`)
        .join('\n')}\n`,
    ),
    inForce,
    { options: RefreshOptions.parse({ decisions }), decoder: TextDecoder },
  ).report

test('what was decided with an earlier padró is decided again, until told otherwise', () => {
  const next = { 1: 1000, 2: 3000, 4: 450 }
  expect(report('2026-01-01', next)).toMatchObject({ accepted: true, becomesCurrent: true })
  expect(report('2026-01-01', next, [{ code: code(4), to: null }])).toMatchObject({
    accepted: false,
    undecided: 1,
  })
})

test('figures of a day that is known are refused, and older ones come in as the past', () => {
  const same = { 1: 1000, 2: 3000, 3: 500 }
  expect(report('2024-01-01', same)).toMatchObject({ accepted: false, isKnownDay: true })
  expect(report('2023-01-01', same)).toMatchObject({ accepted: true, becomesCurrent: false })
})

test('a decision that names no section of the city is said to do so', () => {
  const { accepted, findings } = report('2026-01-01', { 1: 1, 2: 2, 3: 3 }, [
    { code: code(8), to: code(9) },
  ])
  expect(accepted).toBe(false)
  expect(findings).toMatchObject([
    { kind: 'unknown-section', rows: [{ section: code(8), other: code(9) }] },
  ])
})
