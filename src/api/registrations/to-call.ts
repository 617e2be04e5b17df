import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { TellingToCall } from '#domain/activities/registration.ts'
import type { LocalTime } from '#domain/activities/local-time.ts'
import { tellingKinds } from '#domain/activities/telling-words.ts'
import { Texts, textIn } from '#domain/activities/texts.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { Language } from '#domain/session.ts'
import { clockOf } from '../activities/series-make.ts'
import { wall } from '../activities/wall-clock.ts'
import { allow } from '../allow.ts'
import { carries, json, refusals } from '../answers.ts'
import { namedBorrowers } from '../borrowers/of-agenda.ts'
import { borrowerCanBeWrittenTo } from '../borrowers/reachable.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'
import { isStillSo } from './telling.ts'

const serving = allow('registrations:serve', { space: 'space' })
const most = 200

const listing = createRoute({
  method: 'get',
  path: '/activities/spaces/{space}/calls',
  summary: 'List whom nobody has told of a change yet, and who cannot be written to',
  'x-unkept': true,
  ...serving,
  request: {
    params: z.object({ space: Id }),
    query: z.object({ lang: Language.default('ca').optional() }),
  },
  responses: {
    200: json(z.object({ items: z.array(TellingToCall) }), 'what begins first comes first'),
    ...refusals.read,
    ...refusals.input,
    ...refusals.found,
  },
})

const noting = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/calls/{telling}/told',
  summary: 'Note that somebody was told of a change by telephone',
  ...carries.key,
  ...serving,
  request: { params: z.object({ space: Id, telling: Id }) },
  responses: {
    200: json(z.object({ id: Id }), 'noted'),
    ...refusals.write,
    ...refusals.found,
  },
})

const Row = TellingToCall.omit({ person: true, title: true }).extend({
  borrower: Id,
  texts: Texts,
  sensitive: z.boolean(),
})

export const callingRoutes = nounRoutes()
  .openapi(listing, async (c) => {
    const { space } = c.req.valid('param')
    const { lang = 'ca' } = c.req.valid('query')
    const { now } = await clockOf(c.var)
    const rows = await toCall(c.var.db, { space, now, mails: !c.var.host.cannot.includes('mail') })
    const people = await namedBorrowers(
      c.var.db,
      rows.map(({ borrower }) => borrower),
    )
    const items = rows.flatMap(({ borrower, texts, sensitive, ...row }) => {
      const person = people.get(borrower)
      if (person === undefined) return []
      const { id, initials, name, phoneEnds } = person
      const shown = sensitive ? initials : name
      return { ...row, title: textIn(texts, lang).text.title, person: { id, shown, phoneEnds } }
    })
    return c.json({ items }, 200)
  })
  .openapi(noting, async (c) => {
    const { space, telling } = c.req.valid('param')
    const { rows } = await sql`
      update tellings t set told_at = ${c.var.now}::timestamptz
      where t.id = ${telling}::uuid and t.told_at is null and exists (
        select from registrations r left join occurrences o on o.id = r.occurrence_id
        left join activities s on s.id = r.activity_id
        where r.id = t.registration_id and coalesce(o.space_id, s.space_id) = ${space}::uuid)
      returning t.id`.execute(c.var.db)
    if (rows.length === 0) throw new Refusal('registrations/unknown')
    await c.var.audit({ act: 'registration.told', kind: 'telling', id: telling, facts: {} })
    return c.json({ id: telling }, 200)
  })

type Asked = { space: string; now: LocalTime; mails: boolean }

/** Whoever registered here today at the counter has been told there. */
async function toCall(db: Db, { space, now, mails }: Asked) {
  const { rows } = await sql`
    select t.id, t.kind, t.borrower_id as borrower, a.id as activity, k.sensitive,
      coalesce(n.texts, a.texts) as texts, n.id as occurrence, ${wall('n.start_local')} as start
    from tellings t join registrations r on r.id = t.registration_id
    join activities a on a.id = coalesce(r.activity_id,
      (select o.activity_id from occurrences o where o.id = r.occurrence_id))
    join activity_kinds k on k.id = a.kind_id
    join lateral (select o.* from occurrences o
      where (o.id = r.occurrence_id or o.activity_id = r.activity_id)
        and o.space_id = ${space}::uuid and o.start_local > ${now}::timestamp
      order by o.start_local limit 1) n on true
    where t.told_at is null and t.borrower_id is not null and ${isStillSo}
      and t.kind = any(${[...toTell]}::text[])
      and (${!mails} or not ${borrowerCanBeWrittenTo})
    order by n.start_local, t.id limit ${most}`.execute(db)
  return z.array(Row).parse(rows)
}

const toTell = tellingKinds.filter((kind) => kind !== 'confirmed' && kind !== 'waiting')
