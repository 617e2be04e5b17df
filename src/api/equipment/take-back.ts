import type { z } from 'zod'
import { tagInScan } from '#domain/equipment/tag.ts'
import type { Return, ReturnMessage } from '#domain/equipment/loan.ts'
import type { ItemState } from '#domain/equipment/item.ts'
import { overdueDays } from '#domain/equipment/overdue.ts'
import type { Act } from './act.ts'
import { moveItem, openTask, type Besides } from './changes.ts'
import { endLoan } from './loan-end.ts'
import { awaited, holderOf, lockItem, type ClaimStanding, type Standing } from './standing.ts'
import { trap } from './trap.ts'

type Wanted = z.infer<typeof Return>
type Message = z.infer<typeof ReturnMessage>

/**
 * Takes an item back at a space, whatever is wrong: what is becomes a message and a task, never a
 * no. Only a tag that no item has is refused. Returns the item's id with what was found.
 */
export async function takeBack(
  act: Act,
  spaceId: string,
  wanted: Wanted,
): Promise<{ item: string; messages: Message[] }> {
  const item = await lockItem(act.db, tagInScan(wanted.tag) ?? wanted.tag.toUpperCase())
  const holder = holderOf(item)
  const messages =
    holder?.kind === 'loan'
      ? await endedLoan(act, spaceId, { item, claim: holder, wanted })
      : await foundHere(act, spaceId, { item, claim: holder, wanted })
  return { item: item.id, messages }
}

type Here = { item: Standing; wanted: Wanted }

async function endedLoan(
  act: Act,
  spaceId: string,
  { item, claim, wanted }: Here & { claim: ClaimStanding },
): Promise<Message[]> {
  const messages: Message[] = []
  await act.db
    .updateTable('claims')
    .set({ state: 'done', ended_at: act.now, end_space_id: spaceId })
    .where('id', '=', claim.id)
    .execute()
  const loan = await endLoan(act, claim.loan ?? '')
  messages.push({
    kind: 'returned',
    loan: claim.loan ?? '',
    ref: claim.ref ?? '',
    overdueDays: overdueDays(claim.due, act.today),
  })
  const wrong = await whatIsWrong(act, spaceId, { item, claim, wanted })
  messages.push(...wrong.messages)
  if (loan.closed) messages.push({ kind: 'loan-closed', ref: claim.ref ?? '' })
  if (loan.depositOpen !== null) {
    wrong.tasks.push(
      ...(await openTask(act, item, {
        kind: 'deposit',
        claim: claim.id,
        facts: { ref: claim.ref ?? '' },
      })),
    )
    messages.push({ kind: 'deposit-open', cents: loan.depositOpen })
  }
  const next = await afterLoan(act, item, { spaceId, damaged: wanted.damaged === true })
  await moveItem(
    act,
    item,
    'returned',
    {
      state: next.state,
      space: spaceId,
      ...(wanted.condition === undefined ? {} : { condition: wanted.condition }),
    },
    {
      claims: [{ id: claim.id, was: claim }, ...(next.besides.claims ?? [])],
      waiting: next.besides.waiting ?? [],
      tasks: wrong.tasks,
      facts: {
        overdueDays: overdueDays(claim.due, act.today),
        ...(wanted.damaged === true ? { damaged: true } : {}),
      },
    },
  )
  return messages
}

/** Cleaning comes first, then an inspection, of what is broken always; then whoever waits. */
async function afterLoan(
  act: Act,
  item: Standing,
  { spaceId, damaged }: { spaceId: string; damaged: boolean },
): Promise<{ state: ItemState; besides: Besides }> {
  if (item.policy.cleans) return { state: 'to-clean', besides: {} }
  if (item.policy.inspectsAfterLoan || damaged) return { state: 'to-inspect', besides: {} }
  return trap(act, item, spaceId)
}

async function whatIsWrong(
  act: Act,
  spaceId: string,
  { item, claim, wanted }: Here & { claim: ClaimStanding | undefined },
): Promise<{ messages: Message[]; tasks: string[] }> {
  const messages: Message[] = []
  const tasks: string[] = []
  const ofClaim = claim === undefined ? {} : { claim: claim.id }
  const missing = (wanted.missing ?? []).filter((name) => claim?.accessories.includes(name))
  if (missing.length > 0) {
    messages.push({ kind: 'accessories-missing', missing })
    tasks.push(
      ...(await openTask(act, item, { kind: 'accessory', ...ofClaim, facts: { missing } })),
    )
  }
  if (wanted.damaged === true) {
    messages.push({ kind: 'damaged' })
    tasks.push(...(await openTask(act, item, { kind: 'damage', ...ofClaim })))
  }
  if (item.home.id !== spaceId) {
    messages.push({ kind: 'belongs-elsewhere', home: item.home })
    tasks.push(
      ...(await openTask(act, item, {
        kind: 'bring-home',
        facts: { to: item.home.id, name: item.home.name },
      })),
    )
  }
  const [next] = awaited(item)
  if (next !== undefined)
    messages.push({
      kind: 'awaited',
      from: next.from,
      space: { id: next.space, name: next.spaceName },
    })
  return { messages, tasks }
}

/** Nobody had it on loan: it is here all the same. */
async function foundHere(
  act: Act,
  spaceId: string,
  { item, claim, wanted }: Here & { claim: ClaimStanding | undefined },
): Promise<Message[]> {
  const messages: Message[] = [{ kind: 'not-on-loan', was: item.state }]
  if (item.space.id !== spaceId)
    messages.push({ kind: 'moved-here', from: { id: item.space.id, name: item.space.name } })
  const arrives = claim?.kind === 'transfer'
  if (arrives)
    await act.db
      .updateTable('claims')
      .set({ state: 'done', ended_at: act.now, end_space_id: spaceId })
      .where('id', '=', claim.id)
      .execute()
  const wrong = await whatIsWrong(act, spaceId, { item, claim: undefined, wanted })
  messages.push(...wrong.messages)
  const state = stateHere(item.state, item.policy.cleans)
  const isSame = state === item.state && item.space.id === spaceId && wanted.condition === undefined
  if (isSame && wrong.tasks.length === 0) return messages
  await moveItem(
    act,
    item,
    item.state === 'missing' ? 'found' : 'moved',
    {
      state,
      space: spaceId,
      ...(wanted.condition === undefined ? {} : { condition: wanted.condition }),
    },
    { claims: arrives ? [{ id: claim.id, was: claim }] : [], tasks: wrong.tasks },
  )
  return messages
}

/** What was lost or under way is seen to before it is lent; the rest stays what it is. */
function stateHere(state: ItemState, cleans: boolean): ItemState {
  if (state !== 'missing' && state !== 'in-transit') return state
  return cleans ? 'to-clean' : 'to-inspect'
}
