import { beforeEach, expect, test } from 'vitest'
import { holdersOf } from '#api/equipment/holders.ts'
import type { Grant } from '#domain/people.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'
import { addLoan } from '../desk/lent.ts'

const at = (code: string): Grant => ({ role: 'professional', scope: { kind: 'space', code } })
const inDistrict = (code: string): Grant => ({
  role: 'professional',
  scope: { kind: 'district', code },
})
const initials = (holders: Awaited<ReturnType<typeof holdersOf>>) =>
  Object.fromEntries([...holders].map(([claim, holder]) => [claim, holder.initials]))

let claims: { far: string; turo: string }

beforeEach(async () => {
  await fillCatalogue(desk.db)
  const items = await addItems(desk.db, [{ tag: 'VV1' }, { tag: 'VV2', space: spaces.turo }])
  const far = await addLoan(desk.db, { item: items['VV1'], borrower: borrowers.rosa })
  const turo = await addLoan(desk.db, {
    item: items['VV2'],
    borrower: borrowers.amadou,
    space: spaces.turo,
  })
  claims = { far: far.claim, turo: turo.claim }
})

const asked = () => [claims.far, claims.turo, spaces.far]

test('whoever serves a space learns by initials who has what was lent there, and of no other', async () => {
  expect(await holdersOf(desk.db, { grants: [at(spaces.far)] }, asked())).toEqual(
    new Map([[claims.far, { id: borrowers.rosa, initials: 'R. C.' }]]),
  )
})

test('a scope of a district holds its spaces', async () => {
  const holders = await holdersOf(desk.db, { grants: [inDistrict('02')] }, asked())
  expect(initials(holders)).toEqual({ [claims.turo]: 'A. D.' })
})

test('whoever serves the whole city learns of both', async () => {
  const everywhere: Grant = { role: 'professional', scope: { kind: 'city' } }
  const holders = await holdersOf(desk.db, { grants: [everywhere] }, asked())
  expect(initials(holders)).toEqual({ [claims.far]: 'R. C.', [claims.turo]: 'A. D.' })
})

test('nobody else learns who has anything', async () => {
  for (const role of ['coordinator', 'administrator', 'planner', 'communications'] as const) {
    const grants: Grant[] = [{ role, scope: { kind: 'city' } }]
    expect(await holdersOf(desk.db, { grants }, asked())).toEqual(new Map())
  }
})
