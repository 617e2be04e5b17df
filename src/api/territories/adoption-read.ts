import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#domain/day.ts'
import { HangingSpace, type AdoptionPreview } from '#domain/plan-adoption.ts'
import { islandChanges } from '#domain/plan-adoption-changes.ts'
import { adoptionFaults, openQuestions, suggestedAnswers } from '#domain/plan-adoption-questions.ts'
import { openPlan } from '#domain/plan-edit.ts'
import { planFigures } from '#domain/plan-totals.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { sha256 } from '../digest.ts'
import { readSettings } from '../settings-read.ts'
import { readCensus } from './census-read.ts'
import { adoptedPlanId, readPlan } from './plans-read.ts'

/** What adopting a draft would do, figured from what stands now. */
export async function previewAdoption(
  db: Db,
  planId: string,
  asker: { staffId: string; now: Date },
): Promise<AdoptionPreview> {
  const plan = await readPlan(db, planId)
  if (plan.state !== 'draft') throw new Refusal('territories/not-a-draft', { state: plan.state })
  const inForceId = await adoptedPlanId(db)
  const inForce = inForceId === null ? null : await readPlan(db, inForceId)
  const { ids, graph } = await readCensus(db)
  const { settings } = await readSettings(db)
  const bounds = { min: settings.islandPeopleMin, max: settings.islandPeopleMax }
  const sheet = openPlan(graph, plan.assignment, plan.islands.length)
  const mean = (bounds.min + bounds.max) / 2
  const { islands: drawn, totals } = planFigures(sheet, { ...bounds, mean })
  const draft = plan.islands.map(({ id, name, state }, place) => ({
    id,
    name,
    state,
    people: drawn[place]?.people ?? 0,
    fit: drawn[place]?.fit ?? ('empty' as const),
    pieces: drawn[place]?.pieces ?? 0,
  }))
  const before = inForce ?? { islands: [], assignment: [] }
  const islands = islandChanges(before, plan, { ids, people: graph.people })
  const today = dayIn(settings.timeZone, asker.now)
  const spaces = await hangingSpaces(db, planId, today)
  const asked = { spaces, islands }
  const unassigned = { people: totals.unassignedPeople, sections: totals.unassignedSections }
  return {
    inForce: inForce === null ? null : { id: inForce.id, name: inForce.name },
    version: plan.version,
    bounds,
    islands,
    draft,
    faults: adoptionFaults(draft, []).map(({ id }) => id),
    unassigned,
    spaces,
    questions: [
      ...openQuestions(asked, { spaces: [], principals: [] }),
      ...openQuestions(asked, suggestedAnswers(asked)),
    ],
    needsReview: settings.planNeedsReview && plan.changedBy?.id === asker.staffId,
    digest: await digestOf({
      plan: { inForce: before, draft: [plan.islands, plan.assignment] },
      people: Array.from(graph.people),
      bounds,
      spaces: spaces.map((space) => ({ ...space, staff: [] })),
      staff: spaces.map(({ staff }) => staff),
    }),
  }
}

/** One short hash for each part, so that whoever comes late can be told which part changed. */
async function digestOf(parts: Record<string, unknown>): Promise<string> {
  const hashed = Object.entries(parts).map(async ([name, part]) => {
    const hash = await sha256(JSON.stringify(part))
    return `${name}-${hash.slice(0, 16)}`
  })
  return (await Promise.all(hashed)).join('.')
}

const Row = z.object({ space: HangingSpace })

/** Every space that hangs on an island, with who works there. A professional of a whole district hangs on none. */
async function hangingSpaces(db: Db, draftId: string, today: string): Promise<HangingSpace[]> {
  const { rows } = await sql<{ space: unknown }>`
    select json_build_object(
      'id', s.id, 'name', s.name, 'island', s.island_id, 'principal', s.principal,
      'closed', s.closed_on is not null, 'standsIn', a.island_id,
      'staff', coalesce((
        select json_agg(json_build_object('id', person.id, 'name', person.name,
          'covers', coalesce((
            select json_agg(json_build_object('name', covering.name,
              'from', c.from_on, 'until', c.until_on) order by c.from_on, covering.name, c.id)
            from covers c join staff covering on covering.id = c.covering_id
            where c.absent_id = person.id and c.until_on > ${today}::date), '[]'))
          order by plain(person.name), person.id)
        from staff person
        where person.deactivated_at is null and exists (
          select from grants g where g.staff_id = person.id
            and g.scope_kind = 'space' and g.scope_code = s.id::text)), '[]')) as space
    from spaces s
    left join plan_sections a on a.plan_id = ${draftId}::uuid and a.section_id = s.section_id
    where s.island_id is not null
    order by plain(s.name), s.id`.execute(db)
  return rows.map((row) => Row.parse(row).space)
}
