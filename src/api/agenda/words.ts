import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import {
  AgendaWordChange,
  AgendaWords,
  NewAgendaWord,
  wordLists,
  type WordList,
} from '#domain/activities/agenda.ts'
import { AgendaWord } from '#domain/activities/appointment.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'
import { todayInCity } from '../today.ts'
import { etagOf, versionRequired } from '../versions.ts'

const List = z.object({ list: z.enum(wordLists) })

const reading = createRoute({
  method: 'get',
  path: '/agenda/words',
  summary: 'Read the lists from which appointments take their words',
  ...allow('activities:read'),
  responses: { 200: json(AgendaWords, 'those out of use among them'), ...refusals.read },
})

const adding = createRoute({
  method: 'post',
  path: '/agenda/words/{list}',
  summary: 'Add a type, a subject or a service to a list',
  ...carries.key,
  ...allow('activities:catalogue'),
  request: { params: List, ...body(NewAgendaWord) },
  responses: { 201: json(AgendaWord, 'added'), ...refusals.write },
})

const changing = createRoute({
  method: 'patch',
  path: '/agenda/words/{list}/{word}',
  summary: 'Rename a type, a subject or a service, or retire it',
  ...carries.keyAndVersion,
  ...allow('activities:catalogue'),
  request: { params: List.extend({ word: Id }), ...body(AgendaWordChange) },
  responses: {
    200: json(AgendaWord, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

export const wordRoutes = nounRoutes()
  .openapi(reading, async (c) => {
    const [types, subjects, services] = [
      await readWords(c.var.db, 'types'),
      await readWords(c.var.db, 'subjects'),
      await readWords(c.var.db, 'services'),
    ]
    return c.json({ types, subjects, services }, 200)
  })
  .openapi(adding, async (c) => {
    const { list } = c.req.valid('param')
    const { names, minutes, contact } = c.req.valid('json')
    if (list === 'types' && minutes === undefined)
      throw new Refusal('input/invalid', {}, [{ path: 'minutes', problem: 'required' }])
    const { db } = c.var
    const own =
      list === 'types'
        ? { column: sql`, minutes`, value: sql`, ${minutes}::int` }
        : list === 'services'
          ? { column: sql`, contact`, value: sql`, ${contact ?? ''}::text` }
          : { column: sql``, value: sql`` }
    const { rows } = await sql`
      insert into ${sql.table(tables[list])} (name_ca, name_es, name_en ${own.column})
      values (${names.ca}, ${names.es}, ${names.en} ${own.value}) returning id`.execute(db)
    const { id } = Made.parse(rows[0])
    await c.var.audit({ act: 'agenda.add-word', kind: 'agenda-word', id, facts: { list } })
    const word = await readWord(db, list, id)
    c.header('etag', etagOf(word.version))
    return c.json(word, 201)
  })
  .openapi(changing, async (c) => {
    const { list, word: id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const { names, minutes, contact, retired } = c.req.valid('json')
    const before = await readWord(c.var.db, list, id)
    if (before.version !== version) throw new Refusal('version/stale', { version: before.version })
    const to = { ...before.names, ...names }
    const retiredOn =
      retired === undefined ? before.retiredOn : retired ? await todayInCity(c.var) : null
    const own =
      list === 'types'
        ? sql`, minutes = ${minutes ?? before.minutes}::int`
        : list === 'services'
          ? sql`, contact = ${contact ?? before.contact}::text`
          : sql``
    await sql`
      update ${sql.table(tables[list])} set name_ca = ${to.ca}, name_es = ${to.es}, name_en = ${to.en},
        retired_on = ${retiredOn}::date, version = version + 1 ${own}
      where id = ${id}::uuid and version = ${version}`.execute(c.var.db)
    await c.var.audit({ act: 'agenda.change-word', kind: 'agenda-word', id, facts: { list } })
    const word = await readWord(c.var.db, list, id)
    c.header('etag', etagOf(word.version))
    return c.json(word, 200)
  })

const tables = {
  types: 'appointment_types',
  subjects: 'appointment_subjects',
  services: 'referral_services',
} as const

const Made = z.object({ id: Id })

async function readWords(db: Db, list: WordList): Promise<AgendaWord[]> {
  const { rows } = await sql`
    select id, json_build_object('ca', name_ca, 'es', name_es, 'en', name_en) as names,
      ${list === 'types' ? sql`minutes` : sql`null::int`} as minutes,
      ${list === 'services' ? sql`contact` : sql`null::text`} as contact,
      retired_on as "retiredOn", version
    from ${sql.table(tables[list])} order by plain(name_ca), id`.execute(db)
  return z.array(AgendaWord).parse(rows)
}

async function readWord(db: Db, list: WordList, id: string): Promise<AgendaWord> {
  const found = (await readWords(db, list)).find((word) => word.id === id)
  if (found === undefined) throw new Refusal('agenda/unknown-word')
  return found
}
