import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces, staff } from './desk/fixture.ts'
import { sectionAt } from './desk/made-up-city.ts'

const rows = () => desk.db.selectFrom('audit').selectAll().orderBy('id').execute()
const AuditPage = z.object({
  items: z.array(z.looseObject({ id: z.int(), act: z.string(), byName: z.string().nullable() })),
  next: z.string().nullable(),
})

test('an act is kept with who, when, what, and facts that are no one’s data', async () => {
  const administrator = await desk.as('administrator')
  const answer = await administrator.post('/people', {
    name: 'Èlia Prat',
    email: 'elia.prat@vilagrisa.example',
    grants: [{ role: 'planner', scope: { kind: 'city' } }],
  })
  const { id } = answer.as(z.looseObject({ id: z.string() }))
  const [, row] = await rows()
  expect(row).toMatchObject({
    at: desk.clock.now(),
    staff_id: staff.administrator,
    request_id: answer.headers.get('x-request-id'),
    act: 'people.add',
    subject_kind: 'staff',
    subject_id: id,
    facts: { grants: 1 },
  })
  expect(JSON.stringify(await rows())).not.toMatch(/Èlia|elia\.prat/)
})

test('what is changed is audited by the names of fields, never by what they say', async () => {
  const administrator = await desk.as('administrator')
  const change = { name: 'Un nom nou', email: 'nou@vilagrisa.example' }
  await administrator.patch(`/people/${staff.planner}`, change, { ifMatch: 1 })
  expect((await rows()).at(-1)).toMatchObject({
    act: 'people.change',
    facts: { changed: ['name', 'email'] },
  })
})

test('the administrator reads it newest first, in pages, and by kind', async () => {
  const administrator = await desk.as('administrator')
  const planner = await desk.as('planner')
  for (const name of ['Un', 'Dos', 'Tres'].map((word) => `Pla ${word}`))
    await planner.post('/territories/plans', { name })
  const first = (await administrator.get('/audit?limit=2')).as(AuditPage)
  const second = (await administrator.get(`/audit?limit=9&after=${first.next}`)).as(AuditPage)
  const acts = [...first.items, ...second.items].map(
    ({ act, byName }) => `${byName ?? 'nobody'} ${act}`,
  )
  expect(acts).toEqual([
    'Núria Ferrer territories.create-plan',
    'Núria Ferrer territories.create-plan',
    'Núria Ferrer territories.create-plan',
    'nobody session.begin',
    'nobody session.begin',
  ])
  expect(second.next).toBeNull()
  const ofPlans = (await administrator.get('/audit?kind=plan')).as(AuditPage)
  expect(ofPlans.items).toHaveLength(3)
})

const forbidden = {
  'change a row': sql`update audit set act = 'nothing'`,
  'delete a row': sql`delete from audit`,
  'empty it': sql`truncate audit`,
  'switch its triggers off': sql`alter table audit disable trigger all`,
}

test.each(Object.entries(forbidden))('the desk cannot %s', async (_, statement) => {
  await desk.as('planner')
  await expect(statement.execute(desk.db)).rejects.toThrow(
    /permission denied|must be owner|append-only/,
  )
  expect(await rows()).toHaveLength(1)
})

test.each([
  "update taulell.audit set act = 'nothing'",
  'delete from taulell.audit',
  'truncate taulell.audit',
])('nor does the trigger let the owner: %s', async (statement) => {
  await desk.as('planner')
  await expect(desk.owner.script(statement)).rejects.toThrow('the audit is append-only')
  expect(await rows()).toHaveLength(1)
})

test('what fails after its audit row takes the row with it', async () => {
  const planner = await desk.as('planner')
  const before = (await rows()).length
  await desk.owner.script(
    'alter table taulell.audit add constraint planted check (false) not valid',
  )
  const path = `/territories/plans/${plans.draft}/sections`
  const moves = [{ section: sectionAt(0, 1), island: islands.port }]
  const answer = await planner.patch(path, { moves }, { ifMatch: 1 })
  await desk.owner.script('alter table taulell.audit drop constraint planted')
  expect(answer).toMatchObject({ status: 500, body: { code: 'unexpected' } })
  expect(await rows()).toHaveLength(before)
  expect(await planner.get(`/territories/plans/${plans.draft}`)).toMatchObject({
    body: { version: 1 },
  })
})

test('reading leaves no row', async () => {
  const administrator = await desk.as('administrator')
  const before = (await rows()).length
  for (const path of ['/people', '/audit', '/city', `/spaces/${spaces.far}`])
    await administrator.get(path)
  expect(await rows()).toHaveLength(before)
})
