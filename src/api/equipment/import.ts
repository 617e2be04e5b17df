import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import {
  ImportAsked,
  ImportCheck,
  ImportDone,
  ImportUndone,
  ImportWanted,
  ItemImport,
  type ImportCounts,
  type ImportOutcome,
} from '#domain/equipment/import.ts'
import { Id } from '#domain/identifier.ts'
import { may } from '#domain/people.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'
import { beginAct } from './act.ts'
import { planNow } from './import-ground.ts'
import { undoImport } from './import-undo.ts'
import { writeImport } from './import-write.ts'

const keep = allow('equipment:keep', { space: 'space' })
const here = { params: z.object({ space: Id }) }
const written = { ...refusals.write, ...refusals.found, ...refusals.large }

const check = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/import/check',
  summary: 'What a table of items would come to, row by row',
  'x-reads': true,
  ...carries.key,
  ...keep,
  request: { ...here, ...body(ImportAsked) },
  responses: { 200: json(ImportCheck.openapi('ImportCheck'), 'nothing is written'), ...written },
})

const bring = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/import',
  summary: 'Import a table of items, as it was checked',
  ...carries.key,
  ...keep,
  request: { ...here, ...body(ImportWanted) },
  responses: { 200: json(ImportDone, 'in, as one batch; wrong rows are left out'), ...written },
})

const list = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/imports',
  summary: 'List the last imports of a space',
  ...keep,
  request: here,
  responses: {
    200: json(z.object({ items: z.array(ItemImport.openapi('ItemImport')) }), 'the newest first'),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const undoing = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/imports/{id}/undo',
  summary: 'Take an import back',
  ...carries.key,
  ...keep,
  request: { params: z.object({ space: Id, id: Id }) },
  responses: { 200: json(ImportUndone, 'back, and what was left with the reason'), ...written },
})

export const itemImportRoutes = nounRoutes()
  .openapi(check, async (c) => {
    const { space } = c.req.valid('param')
    const asked = c.req.valid('json')
    refuseModelsOf(c.var.actor, asked)
    const plan = await planNow(c.var.db, { space, asked, lock: false })
    const rows = plan.outcomes.filter(({ kind }) => kind !== 'unchanged')
    const { newModels, digest } = plan
    return c.json({ counts: countsOf(plan.outcomes), rows, newModels, digest }, 200)
  })
  .openapi(bring, async (c) => {
    const { space } = c.req.valid('param')
    const { digest, ...asked } = c.req.valid('json')
    refuseModelsOf(c.var.actor, asked)
    const act = await beginAct(c.var, space)
    const plan = await planNow(c.var.db, { space, asked, lock: true })
    if (plan.digest !== digest) throw new Refusal('equipment/import-changed')
    const counts = countsOf(plan.outcomes)
    const at = { space, inService: asked.inService }
    const id = plan.steps.length === 0 ? null : await writeImport(act, at, plan)
    await c.var.audit({ act: 'equipment.import', kind: 'item-import', id, facts: counts })
    return c.json({ id, counts }, 200)
  })
  .openapi(list, async (c) =>
    c.json({ items: await importsOf(c.var.db, c.req.valid('param').space) }, 200),
  )
  .openapi(undoing, async (c) => {
    const { space, id } = c.req.valid('param')
    const undone = await undoImport(await beginAct(c.var, space), { space, batch: id })
    const facts = { retired: undone.retired, restored: undone.restored, left: undone.left.length }
    await c.var.audit({ act: 'equipment.undo-import', kind: 'item-import', id, facts })
    return c.json(undone, 200)
  })

/** Whoever may not change the catalogue by hand does not do so with a file. */
function refuseModelsOf(actor: Actor | null, { createModels }: { createModels: boolean }): void {
  const permission = 'equipment:catalogue'
  if (createModels && !may(asking(actor).grants, permission))
    throw new Refusal('permission/not-yours', { permission })
}

function countsOf(outcomes: readonly ImportOutcome[]): ImportCounts {
  const counts = { added: 0, changed: 0, unchanged: 0, wrong: 0 }
  for (const { kind } of outcomes) counts[kind] += 1
  return counts
}

async function importsOf(db: Db, space: string): Promise<ItemImport[]> {
  const { rows } = await sql<ItemImport & { at: Date; undoneAt: Date | null }>`
    select b.id, b.at, staff.name as by, b.added, b.changed, b.undone_at as "undoneAt"
    from item_imports b join staff on staff.id = b.staff_id
    where b.space_id = ${space}::uuid order by b.at desc, b.id limit 20`.execute(db)
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }))
}
