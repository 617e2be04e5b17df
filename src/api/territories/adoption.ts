import { sql } from 'kysely'
import type { Adoption, AdoptionPreview, DraftIsland } from '#domain/plan-adoption.ts'
import { changedParts } from '#domain/plan-adoption-digest.ts'
import { adoptionFaults, openQuestions, placedSpaces } from '#domain/plan-adoption-questions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { readSettings } from '../settings-read.ts'
import { previewAdoption } from './adoption-read.ts'
import { holdDraft } from './plan-version.ts'

/** Holds off a second adoption; the number only has to be the desk's own. */
const lock = 7_311_943

type Wanted = { id: string; version: number; by: { staffId: string; now: Date } }

/** From here on the city follows another plan: all of it at once, or none of it. */
export async function adoptPlan(db: Db, { id, version, by }: Wanted, adoption: Adoption) {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(db)
  const draft = await holdDraft(db, id, version)
  await refuseOwnReview(db, draft.changed_by, by.staffId)
  // What hangs on islands stays as it was looked at, until everything has moved.
  await sql`select id from spaces order by id for update`.execute(db)
  const preview = await previewAdoption(db, id, by)
  if (preview.digest !== adoption.digest)
    throw new Refusal('territories/adoption-changed', {
      changed: changedParts(adoption.digest, preview.digest),
    })
  refuseUnknown(preview, adoption)
  refuseUnanswered(preview, adoption)
  const faults = refuseUnreasoned(preview, adoption)
  const placed = placedSpaces(preview, adoption)
  await moveSpaces(db, placed)
  const turned = await turnIslands(db, preview, adoption.opens)
  const next = await turnPlans(db, { id, version, by }, adoption.reason ?? null)
  const moved = placed.filter(({ id: space, island }) =>
    preview.spaces.some((was) => was.id === space && was.island !== island),
  )
  const facts = {
    version: next,
    supersedes: preview.inForce?.id ?? null,
    reason: adoption.reason ?? null,
    faults: faults.map((island) => island.id),
    movedSpaces: moved.map((space) => space.id),
    ...turned,
  }
  return { version: next, facts }
}

async function refuseOwnReview(db: Db, lastAuthor: string | null, adopter: string): Promise<void> {
  const { settings } = await readSettings(db)
  if (!settings.planNeedsReview || lastAuthor !== adopter) return
  const author = await db
    .selectFrom('staff')
    .select('name')
    .where('id', '=', adopter)
    .executeTakeFirst()
  throw new Refusal('territories/needs-review', { by: author?.name ?? null })
}

function refuseUnknown({ draft, spaces }: AdoptionPreview, adoption: Adoption): void {
  const drawn = new Set(draft.map(({ id }) => id))
  const hanging = new Set(spaces.map(({ id }) => id))
  const named = [
    ...adoption.opens,
    ...adoption.principals.map(({ island }) => island),
    ...adoption.spaces.flatMap(({ island }) => island ?? []),
  ]
  const island = named.find((id) => !drawn.has(id))
  if (island !== undefined) throw new Refusal('territories/unknown-island', { island })
  const answered = [...adoption.spaces, ...adoption.principals].map(({ space }) => space)
  const space = answered.find((id) => !hanging.has(id))
  if (space !== undefined) throw new Refusal('spaces/unknown', { space })
}

function refuseUnanswered(preview: AdoptionPreview, adoption: Adoption): void {
  const questions = openQuestions(preview, adoption)
  if (questions.length === 0) return
  throw new Refusal('territories/adoption-unresolved', {
    spaces: questions.flatMap((one) => (one.kind === 'space' ? one.space : [])),
    principals: questions.flatMap((one) => (one.kind === 'principal' ? one.island : [])),
  })
}

function refuseUnreasoned({ draft }: AdoptionPreview, adoption: Adoption): DraftIsland[] {
  const faults = adoptionFaults(draft, adoption.opens)
  if (faults.length > 0 && adoption.reason === undefined)
    throw new Refusal('territories/reason-required', {
      outOfBounds: faults.flatMap(({ fit, name }) => (fit === 'in' ? [] : name)),
      inPieces: faults.flatMap(({ pieces, name }) => (pieces > 1 ? name : [])),
    })
  return faults
}

async function moveSpaces(db: Db, placed: ReturnType<typeof placedSpaces>): Promise<void> {
  const changed = sql`jsonb_to_recordset(${JSON.stringify(placed)}::jsonb)
    as p(id uuid, island uuid, principal boolean)`
  const isChanged = sql`s.id = p.id
    and (s.island_id is distinct from p.island or s.principal <> p.principal)`
  // Lowered first: one island has one principal space at every moment.
  await sql`
    update spaces s set island_id = p.island, principal = false, version = version + 1
    from ${changed} where ${isChanged}`.execute(db)
  await sql`
    update spaces s set principal = true
    from ${changed} where s.id = p.id and p.principal and not s.principal`.execute(db)
}

/** Open islands that the plan no longer has close, those told to open do, and what had closed is planned again. */
async function turnIslands(db: Db, { draft }: AdoptionPreview, opens: readonly string[]) {
  const drawn = JSON.stringify(draft.map(({ id }) => id))
  const { rows } = await sql<{ id: string; state: string }>`
    update super_islands i set state = turned.state
    from (
      select id, case
        when not (${drawn}::jsonb ? id::text) then 'closed'
        when ${JSON.stringify(opens)}::jsonb ? id::text then 'open'
        else 'planned' end as state
      from super_islands
      where case when ${drawn}::jsonb ? id::text
        then state = 'closed' or ${JSON.stringify(opens)}::jsonb ? id::text
        else state = 'open' end) as turned
    where i.id = turned.id and i.state <> turned.state
    returning i.id, i.state`.execute(db)
  const inState = (state: string) => rows.flatMap((row) => (row.state === state ? row.id : []))
  return { opened: inState('open'), closed: inState('closed') }
}

async function turnPlans(
  db: Db,
  { id, version, by }: Wanted,
  reason: string | null,
): Promise<number> {
  const change = { changed_at: by.now, changed_by: by.staffId }
  await db
    .updateTable('plans')
    .set((of) => ({
      ...change,
      state: 'superseded',
      superseded_at: by.now,
      version: of('version', '+', 1),
    }))
    .where('state', '=', 'adopted')
    .execute()
  await db
    .updateTable('plans')
    .set({
      ...change,
      state: 'adopted',
      adopted_at: by.now,
      adopted_by: by.staffId,
      adoption_reason: reason,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  return version + 1
}
