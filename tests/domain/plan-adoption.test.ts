import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { IslandFate, islandChanges } from '#domain/plan-adoption-changes.ts'
import {
  adoptionFaults,
  emptyIslands,
  openQuestions,
  placedSpaces,
  suggestedAnswers,
} from '#domain/plan-adoption-questions.ts'
import type { DrawnPlan } from '#domain/plan-difference.ts'

/** A plan as one letter for each of ten sections, a dot for none; islands are numbered as they are named. */
function drawn(letters: string, names: Record<string, string> = {}): DrawnPlan {
  const known = [...new Set(letters.replaceAll('.', '')), ...Object.keys(names)]
  const ids = [...new Set(known)].toSorted()
  return {
    islands: ids.map((id) => ({ id, number: id.charCodeAt(0), name: names[id] ?? id })),
    assignment: Array.from(letters, (letter) => ids.indexOf(letter)),
  }
}

const census = (people: number[]) => ({ ids: people.map((_, i) => `s${i}`), people })
const city = census([10, 10, 10, 10, 10, 10, 10, 10, 10, 10])

function fates(before: string, after: string, names?: Record<string, string>, people = city) {
  const changes = islandChanges(drawn(before), drawn(after, names), people)
  return Object.fromEntries(changes.map(({ id, fate }) => [id, fate]))
}

test.each([
  { before: 'aaabbb....', after: 'aaabbb....', is: { a: 'kept', b: 'kept' } },
  { before: 'aaabbb....', after: 'aaaabb....', is: { a: 'changed', b: 'changed' } },
  { before: 'aaabbb....', after: 'aaabbbb...', is: { a: 'kept', b: 'changed' } },
  { before: 'aaabbb....', after: 'aaabbb.ccc', is: { a: 'kept', b: 'kept', c: 'new' } },
  { before: 'aaaabbb...', after: 'aaccbbb...', is: { a: 'split', b: 'kept', c: 'new' } },
  { before: 'aaaabbb...', after: 'ccddbbb...', is: { a: 'split', b: 'kept', c: 'new', d: 'new' } },
  { before: 'aaabbb....', after: 'bbbbbb....', is: { a: 'merged', b: 'changed' } },
  { before: 'aaabbb....', after: 'cccccc....', is: { a: 'merged', b: 'merged', c: 'new' } },
  { before: 'aaabbb....', after: '...bbb....', is: { a: 'removed', b: 'kept' } },
  { before: 'aabbcc....', after: 'bcbbcc....', is: { a: 'removed', b: 'changed', c: 'changed' } },
])('$before drawn as $after is $is', ({ before, after, is }) => {
  expect(fates(before, after)).toEqual(is)
})

test('an island of the draft without a section is empty, whatever it was', () => {
  expect(fates('aaabbb....', 'bbbbbb....', { a: 'a', c: 'c' })).toEqual({
    a: 'empty',
    b: 'changed',
    c: 'empty',
  })
})

test('an island by another name on the same ground is renamed', () => {
  expect(fates('aaabbb....', 'aaabbb....', { a: 'Port' })).toEqual({ a: 'renamed', b: 'kept' })
})

test('what most of an island is, is counted in people, and in sections where nobody lives', () => {
  const uneven = census([100, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  expect(fates('aaaa......', 'bccc......', {}, uneven)['a']).toBe('split')
  expect(fates('aaaabb....', 'b...bb....', {}, uneven)['a']).toBe('merged')
  const empty = census([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(fates('aaaabb....', 'bbb.bb....', {}, empty)['a']).toBe('merged')
})

test('an island tells from whom it gains people and to whom it loses them', () => {
  const [a, b] = islandChanges(drawn('aaaabbb...'), drawn('aa.bbbba..'), city)
  expect(a).toMatchObject({
    before: { people: 40, sections: 4 },
    after: { people: 30, sections: 3 },
    from: [{ island: null, people: 10, sections: 1 }],
  })
  expect(a?.to.toSorted((one, other) => one.people - other.people)).toEqual([
    { island: null, people: 10, sections: 1 },
    { island: 'b', people: 10, sections: 1 },
  ])
  expect(b).toMatchObject({ from: [{ island: 'a', people: 10, sections: 1 }], to: [] })
})

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '.'), { minLength: 10, maxLength: 10 })
const crowd = fc.array(fc.nat(5000), { minLength: 10, maxLength: 10 })

const sum = (flows: { people: number }[]) => flows.reduce((all, one) => all + one.people, 0)

test('whatever is drawn, what islands gain and lose adds up to what they are', () => {
  fc.assert(
    fc.property(letters, letters, crowd, (before, after, people) => {
      const plans = [drawn(before.join('')), drawn(after.join(''))] as const
      const changes = islandChanges(...plans, census(people))
      for (const change of changes)
        expect((change.before?.people ?? 0) + sum(change.from) - sum(change.to)).toBe(
          change.after?.people ?? 0,
        )
      expect(changes.map(({ id }) => id).toSorted()).toEqual(
        [...new Set([...before, ...after])].filter((letter) => letter !== '.').toSorted(),
      )
      for (const { fate, before: was, after: is } of changes) {
        expect(was === null).toBe(fate === 'new')
        const ends = is === null ? ['split', 'merged', 'removed'] : IslandFate.options
        expect(ends).toContain(fate)
      }
    }),
  )
})

const space = (id: string, island: string, more: Partial<{ principal: boolean }> = {}) => ({
  id,
  island,
  principal: false,
  closed: false,
  standsIn: null,
  ...more,
})
const merged = islandChanges(drawn('aaabbb....'), drawn('bbbbbb....'), city)
const homeless = {
  islands: merged,
  spaces: [space('x', 'a', { principal: true }), space('y', 'b', { principal: true })],
}

test('a space whose island goes asks where to, and where most of its people go is suggested', () => {
  expect(openQuestions(homeless, { spaces: [], principals: [] })).toEqual([
    { kind: 'space', space: 'x', suggestion: 'b' },
  ])
})

test('the island on whose ground a space stands is suggested before any other', () => {
  const there = { ...homeless, spaces: [{ ...space('x', 'a'), standsIn: 'c' }] }
  expect(openQuestions(there, { spaces: [], principals: [] })).toEqual([
    { kind: 'space', space: 'x', suggestion: 'c' },
  ])
})

test('two principal spaces on one island ask which of them stays so', () => {
  const answers = suggestedAnswers(homeless)
  expect(openQuestions(homeless, answers)).toEqual([
    { kind: 'principal', island: 'b', spaces: ['x', 'y'] },
  ])
  const principals = [{ island: 'b', space: 'x' }]
  expect(openQuestions(homeless, { ...answers, principals })).toEqual([])
  expect(placedSpaces(homeless, { ...answers, principals })).toEqual([
    { id: 'x', island: 'b', principal: true },
    { id: 'y', island: 'b', principal: false },
  ])
})

test('a principal space that is closed or elsewhere is no answer', () => {
  const closed = { ...homeless, spaces: homeless.spaces.map((one) => ({ ...one, closed: true })) }
  const answers = { ...suggestedAnswers(homeless), principals: [{ island: 'b', space: 'y' }] }
  expect(openQuestions(closed, answers)).toMatchObject([{ kind: 'principal', island: 'b' }])
  const away = { spaces: [{ space: 'x', island: null }], principals: [{ island: 'b', space: 'x' }] }
  expect(openQuestions(homeless, away)).toMatchObject([{ kind: 'principal', island: 'b' }])
})

test('a space that is let go hangs on nothing and is nobody’s principal', () => {
  const answers = { spaces: [{ space: 'x', island: null }], principals: [] }
  expect(placedSpaces(homeless, answers)[0]).toEqual({ id: 'x', island: null, principal: false })
})

const island = (
  id: string,
  state: 'open' | 'planned',
  fit: 'in' | 'under' | 'empty',
  pieces = 1,
) => ({
  id,
  name: id,
  people: 0,
  state,
  fit,
  pieces,
})

test('an island is at fault when it is open, or opens, and is out of bounds or in pieces', () => {
  const draft = [
    island('good', 'open', 'in'),
    island('small', 'open', 'under'),
    island('torn', 'open', 'in', 2),
    island('later', 'planned', 'under'),
    island('now', 'planned', 'under'),
  ]
  expect(adoptionFaults(draft, ['now']).map(({ id }) => id)).toEqual(['small', 'torn', 'now'])
})

test('an empty island may wait while it is planned, and is at fault once it is open or opens', () => {
  const draft = [
    island('waits', 'planned', 'empty', 0),
    island('now', 'planned', 'empty', 0),
    island('attends', 'open', 'empty', 0),
    island('good', 'planned', 'in'),
  ]
  expect(emptyIslands(draft, ['now']).map(({ id }) => id)).toEqual(['waits'])
  expect(adoptionFaults(draft, ['now']).map(({ id }) => id)).toEqual(['now', 'attends'])
})
