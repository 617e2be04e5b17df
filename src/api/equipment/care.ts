import { sql } from 'kysely'
import type { ItemEventKind } from '#domain/equipment/history.ts'
import { nextInspection } from '#domain/equipment/inspection.ts'
import type { ItemState } from '#domain/equipment/item.ts'
import type { Care } from '#domain/equipment/loan.ts'
import type { Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { moveItem, openTask, type Besides } from './changes.ts'
import { awaited, lockItem, type Standing } from './standing.ts'
import { trap } from './trap.ts'

type Step = {
  event: ItemEventKind
  /** The states from which it is done. */
  from: readonly ItemState[]
}

const idle = ['available', 'held', 'to-clean', 'to-inspect', 'in-repair', 'quarantined'] as const

const steps: Record<Care['step'], Step> = {
  'put-in-service': { event: 'put-in-service', from: ['intake'] },
  cleaned: { event: 'cleaned', from: ['to-clean'] },
  inspected: { event: 'inspected', from: ['to-inspect', 'available', 'held', 'to-clean'] },
  repair: {
    event: 'repair-begun',
    from: ['available', 'held', 'to-clean', 'to-inspect', 'quarantined'],
  },
  repaired: { event: 'repaired', from: ['in-repair'] },
  quarantine: { event: 'quarantined', from: ['intake', ...idle, 'missing'] },
  release: { event: 'released', from: ['quarantined'] },
  missing: { event: 'missing', from: ['intake', ...idle, 'in-transit'] },
  found: { event: 'found', from: ['missing'] },
  'to-clean': { event: 'changed', from: ['available', 'held', 'to-inspect'] },
  'to-inspect': { event: 'changed', from: ['available', 'held', 'to-clean'] },
}

/** One step with an item that nobody has, at the space where whoever does it stands. Returns its id. */
export async function care(act: Act, tag: string, wanted: Care): Promise<string> {
  const item = await lockItem(act.db, tag)
  const { event, from } = steps[wanted.step]
  if (!from.includes(item.state))
    throw new Refusal('equipment/not-in-state', { tag: item.tag, state: item.state })
  const space = act.spaceId ?? item.space.id
  const nextInspectionOn = inspectionAfter(item, wanted, act.today)
  const staysReady = wanted.step === 'inspected' && wanted.passed
  const left = staysReady ? [] : await letGo(act, item)
  const next = await stateAfter(act, { ...item, nextInspectionOn }, wanted, space)
  await moveItem(
    act,
    item,
    event,
    { state: next.state, space, nextInspectionOn },
    {
      claims: [...left, ...(next.besides.claims ?? [])],
      waiting: next.besides.waiting ?? [],
      tasks: await atRisk(act, item, next.state),
      done: await mended(act, item, wanted),
      facts: wanted.step === 'inspected' ? { passed: wanted.passed } : {},
    },
  )
  return item.id
}

function inspectionAfter(item: Standing, wanted: Care, today: Day): Day | null {
  if (wanted.step !== 'inspected' || !wanted.passed) return item.nextInspectionOn
  return wanted.nextOn === undefined ? nextInspection(item.policy, today) : wanted.nextOn
}

/**
 * What stood ready on the shelf goes back to being planned, or whoever comes for it would not find
 * it; what is lost on its way is no longer under way.
 */
export async function letGo(act: Act, item: Standing) {
  const left = item.claims.filter(
    (claim) => claim.state === 'ready' || (claim.kind === 'transfer' && claim.state === 'active'),
  )
  for (const { id, kind } of left)
    await act.db
      .updateTable('claims')
      .set(
        kind === 'transfer'
          ? { state: 'cancelled', ended_at: act.now }
          : { state: 'planned', pick_up_by: null },
      )
      .where('id', '=', id)
      .execute()
  return left.map((claim) => ({ id: claim.id, was: claim }))
}

/** Whoever reserved it may have to be given another. */
async function atRisk(act: Act, item: Standing, state: ItemState): Promise<string[]> {
  const [next] = awaited(item).filter((claim) => claim.kind === 'reservation')
  if (next === undefined || !unfit.includes(state)) return []
  return openTask(act, item, { kind: 'at-risk', claim: next.id, facts: { from: next.from } })
}
const unfit: readonly ItemState[] = ['in-repair', 'quarantined', 'missing']

async function stateAfter(
  act: Act,
  item: Standing,
  wanted: Care,
  space: string,
): Promise<{ state: ItemState; besides: Besides }> {
  switch (wanted.step) {
    case 'put-in-service':
      return trap(act, item, space)
    case 'cleaned':
      return (await needsInspection(act, item)) ? just('to-inspect') : trap(act, item, space)
    case 'inspected':
      if (!wanted.passed) return just('in-repair')
      return item.state === 'held' || item.state === 'to-clean'
        ? just(item.state)
        : trap(act, item, space)
    case 'repaired':
    case 'release':
    case 'to-inspect':
      return just('to-inspect')
    case 'found':
    case 'to-clean':
      return just(item.policy.cleans ? 'to-clean' : 'to-inspect')
    case 'repair':
      return just('in-repair')
    case 'quarantine':
      return just('quarantined')
    case 'missing':
    default:
      return just('missing')
  }
}

const just = (state: ItemState) => ({ state, besides: {} })

/** After each loan by the policy, when it is due, or when the return told of a damage. */
async function needsInspection(act: Act, item: Standing): Promise<boolean> {
  if (item.policy.inspectsAfterLoan) return true
  if (item.nextInspectionOn !== null && item.nextInspectionOn <= act.today) return true
  const damage = await act.db
    .selectFrom('item_tasks')
    .select('id')
    .where('item_id', '=', item.id)
    .where('kind', '=', 'damage')
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return damage !== undefined
}

/** A damage that was mended, or seen and found to be none, is seen to. Returns the tasks that this closes. */
async function mended(act: Act, item: Standing, wanted: Care): Promise<string[]> {
  if (wanted.step !== 'repaired' && !(wanted.step === 'inspected' && wanted.passed)) return []
  const { rows } = await sql<{ id: string }>`
    update item_tasks set done_at = ${act.now}, done_by = ${act.staffId}::uuid
    where item_id = ${item.id}::uuid and kind = 'damage' and done_at is null
    returning id`.execute(act.db)
  return rows.map(({ id }) => id)
}
