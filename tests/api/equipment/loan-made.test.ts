import { beforeEach, expect, test, vi } from 'vitest'
import { Lent, Loan } from '#domain/equipment/loan.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002' },
    { tag: 'CR100001', model: models.crutch },
  ])
})

test('what lending answers is the loan as it is read afterwards', async () => {
  const professional = await desk.as('professional')
  const items = [{ tag: 'VV100001' }, { tag: 'CR100001', accessories: ['Contera'] }]
  const answer = await professional.post(`${far}/loans`, { borrower: borrowers.rosa, items })
  const lent = answer.as(Lent).loan
  const read = await professional.get(`${far}/loans/${lent.id}`)
  expect(read.as(Loan)).toEqual(lent)
})

test('a reference that another loan has already is drawn again', async () => {
  const professional = await desk.as('professional')
  const drawn = vi.spyOn(crypto, 'getRandomValues')
  const refs: string[] = []
  for (const tag of ['VV100001', 'VV100002']) {
    drawn.mockImplementationOnce((bytes) => bytes)
    const answer = await professional.post(`${far}/loans`, {
      borrower: borrowers.rosa,
      items: [{ tag }],
    })
    refs.push(answer.as(Lent).loan.ref)
  }
  drawn.mockRestore()
  expect(refs[0]).toMatch(/^P000000.$/)
  expect(refs[1]).not.toBe(refs[0])
})
