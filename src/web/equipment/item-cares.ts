import type { ItemState } from '#domain/equipment/item.ts'
import type { Care } from '#domain/equipment/loan.ts'

type Words = Exclude<Care['step'], never> | 'failed'
type Offered = { words: Words; care: Care }

const plain = (step: Exclude<Care['step'], 'inspected'>): Offered => ({
  words: step,
  care: { step },
})
const passed: Offered = { words: 'inspected', care: { step: 'inspected', passed: true } }
const failed: Offered = { words: 'failed', care: { step: 'inspected', passed: false } }

const aside = [plain('repair'), plain('quarantine'), plain('missing')]

/** What an item's state lets one do with it besides lending: first what it waits for. */
const cares: Record<ItemState, { first: Offered[]; more: Offered[] }> = {
  intake: { first: [plain('put-in-service')], more: [plain('quarantine'), plain('missing')] },
  available: { first: [], more: [plain('to-clean'), plain('to-inspect'), passed, ...aside] },
  held: { first: [], more: aside },
  'on-loan': { first: [], more: [] },
  'to-clean': { first: [plain('cleaned')], more: [plain('to-inspect'), ...aside] },
  'to-inspect': { first: [passed, failed], more: [plain('to-clean'), ...aside] },
  'in-repair': { first: [plain('repaired')], more: [plain('quarantine'), plain('missing')] },
  quarantined: { first: [plain('release')], more: [plain('repair'), plain('missing')] },
  'in-transit': { first: [], more: [plain('missing')] },
  missing: { first: [plain('found')], more: [plain('quarantine')] },
  retired: { first: [], more: [] },
}

export function caresOf(state: ItemState) {
  return cares[state]
}
