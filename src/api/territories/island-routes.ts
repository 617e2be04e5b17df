import { createRoute, z } from '@hono/zod-openapi'
import { Id, PageQuery } from '#domain/identifier.ts'
import {
  IslandChanges,
  IslandFigures,
  IslandMerge,
  IslandSplit,
  Moves,
  NewIsland,
  PlanIsland,
} from '#domain/plan.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { type DeskEnv, nounRoutes } from '../desk.ts'
import { decodeAfter, page } from '../keyset.ts'
import { etagOf, versionRequired } from '../versions.ts'
import {
  addIsland,
  bringBackIsland,
  changeIslands,
  mergeIsland,
  removeIsland,
  splitIsland,
} from './islands-change.ts'
import type { Step } from './plan-version.ts'
import { saveDraft } from './plans-change.ts'
import { listIslands } from './plans-read.ts'
import { moveSections } from './sections-move.ts'

const one = { params: z.object({ id: Id }) }
const oneIsland = { params: z.object({ id: Id, island: Id }) }
const draw = { ...carries.keyAndVersion, ...allow('territories:draw') }
const IslandPlace = z.tuple([z.int32()])
const changed = { ...refusals.write, ...refusals.found, ...refusals.versioned }
const Saved = z.object({ version: z.int() })
const Founded = z.object({ version: z.int(), island: PlanIsland })

const list = createRoute({
  method: 'get',
  path: '/territories/plans/{id}/islands',
  summary: 'List the super islands of a plan',
  ...allow('territories:read'),
  request: { ...one, query: PageQuery },
  responses: {
    200: json(
      z.object({
        items: z.array(IslandFigures.openapi('IslandFigures')),
        next: z.string().nullable(),
      }),
      'by number, with people and sections',
    ),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const move = createRoute({
  method: 'patch',
  path: '/territories/plans/{id}/sections',
  summary: 'Move sections between super islands',
  ...draw,
  request: { ...one, ...body(Moves) },
  responses: { 200: json(Saved, 'saved'), ...changed },
})

const found = createRoute({
  method: 'post',
  path: '/territories/plans/{id}/islands',
  summary: 'Add a super island to a draft',
  ...draw,
  request: { ...one, ...body(NewIsland) },
  responses: { 201: json(Founded, 'a new island, still empty, or one that came back'), ...changed },
})

const change = createRoute({
  method: 'patch',
  path: '/territories/plans/{id}/islands',
  summary: 'Rename or renumber super islands',
  ...draw,
  request: { ...one, ...body(IslandChanges) },
  responses: { 200: json(Saved, 'renamed and renumbered, all at once'), ...changed },
})

const remove = createRoute({
  method: 'delete',
  path: '/territories/plans/{id}/islands/{island}',
  summary: 'Remove a super island from a draft',
  ...draw,
  request: oneIsland,
  responses: { 200: json(Saved, 'its sections are unassigned'), ...changed },
})

const merge = createRoute({
  method: 'post',
  path: '/territories/plans/{id}/islands/{island}/merge',
  summary: 'Merge a super island into another',
  ...draw,
  request: { ...oneIsland, ...body(IslandMerge) },
  responses: { 200: json(Saved, 'its sections belong to the other island'), ...changed },
})

const split = createRoute({
  method: 'post',
  path: '/territories/plans/{id}/islands/{island}/split',
  summary: 'Split sections off into a new super island',
  ...draw,
  request: { ...oneIsland, ...body(IslandSplit) },
  responses: { 201: json(Founded, 'some of its sections are a new island'), ...changed },
})

type Asked = DeskEnv['Variables'] & { id: string; ifMatch: string | undefined }

/** One save of a draft with its audit row. */
async function save<Done>(
  { id, ifMatch, ...asked }: Asked,
  act: { name: string; facts: Record<string, string | number> },
  does: (step: Step) => Promise<Done>,
) {
  const by = { staffId: asking(asked.actor).staffId, now: asked.now }
  const saved = await saveDraft(asked.db, { id, version: versionRequired(ifMatch), by }, does)
  const facts = { ...act.facts, version: saved.version }
  await asked.audit({ act: `territories.${act.name}`, kind: 'plan', id, facts })
  return saved
}

export const islandRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { limit = 50, after } = c.req.valid('query')
    const [number] = decodeAfter(after, IslandPlace) ?? [null]
    const rows = await listIslands(c.var.db, {
      planId: c.req.valid('param').id,
      after: number,
      limit: limit + 1,
    })
    return c.json(
      page(rows, limit, (row) => [row.number]),
      200,
    )
  })
  .openapi(move, async (c) => {
    const moves = c.req.valid('json')
    const asked = { ...c.var, ...c.req.valid('param'), ifMatch: c.req.header('if-match') }
    const act = { name: 'move-sections', facts: { sections: moves.moves.length } }
    const { version } = await save(asked, act, (step) => moveSections(c.var.db, step, moves))
    c.header('etag', etagOf(version))
    return c.json({ version }, 200)
  })
  .openapi(found, async (c) => {
    const wanted = c.req.valid('json')
    const asked = { ...c.var, ...c.req.valid('param'), ifMatch: c.req.header('if-match') }
    const { version, done: island } = await save(
      asked,
      { name: 'add-island', facts: {} },
      (step) =>
        wanted.again === undefined
          ? addIsland(c.var.db, step, wanted.name)
          : bringBackIsland(c.var.db, step, { name: wanted.name, ...wanted.again }),
    )
    c.header('etag', etagOf(version))
    return c.json({ version, island }, 201)
  })
  .openapi(change, async (c) => {
    const changes = c.req.valid('json')
    const asked = { ...c.var, ...c.req.valid('param'), ifMatch: c.req.header('if-match') }
    const act = { name: 'change-islands', facts: { islands: changes.islands.length } }
    const { version } = await save(asked, act, (step) => changeIslands(c.var.db, step, changes))
    c.header('etag', etagOf(version))
    return c.json({ version }, 200)
  })
  .openapi(remove, async (c) => {
    const { island, ...param } = c.req.valid('param')
    const asked = { ...c.var, ...param, ifMatch: c.req.header('if-match') }
    const act = { name: 'remove-island', facts: { island } }
    const { version } = await save(asked, act, (step) => removeIsland(c.var.db, step, island))
    c.header('etag', etagOf(version))
    return c.json({ version }, 200)
  })
  .openapi(merge, async (c) => {
    const { island, ...param } = c.req.valid('param')
    const { into } = c.req.valid('json')
    const asked = { ...c.var, ...param, ifMatch: c.req.header('if-match') }
    const act = { name: 'merge-islands', facts: { island, into } }
    const { version } = await save(asked, act, (step) =>
      mergeIsland(c.var.db, step, { island, into }),
    )
    c.header('etag', etagOf(version))
    return c.json({ version }, 200)
  })
  .openapi(split, async (c) => {
    const { island: from, ...param } = c.req.valid('param')
    const wanted = c.req.valid('json')
    const asked = { ...c.var, ...param, ifMatch: c.req.header('if-match') }
    const act = { name: 'split-island', facts: { island: from, sections: wanted.sections.length } }
    const { version, done: island } = await save(asked, act, (step) =>
      splitIsland(c.var.db, step, { ...wanted, island: from }),
    )
    c.header('etag', etagOf(version))
    return c.json({ version, island }, 201)
  })
