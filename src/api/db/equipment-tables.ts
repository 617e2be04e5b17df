import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { ClaimKind, ClaimState } from '#domain/equipment/claim.ts'
import type { ItemEventKind, ItemTaskKind } from '#domain/equipment/history.ts'
import type { Acquisition, Condition, ItemState, RetiredBecause } from '#domain/equipment/item.ts'

type Json = ColumnType<unknown, string, string>
type DefaultJson = ColumnType<unknown, string | undefined, string>
type At = ColumnType<Date, Date | string, Date | string>
type DefaultAt = ColumnType<Date, Date | string | undefined, Date | string>

export type EquipmentTables = {
  product_types: {
    id: Generated<string>
    name_ca: string
    name_es: string
    name_en: string
    iso9999: string | null
    loan_days: Generated<number>
    longest_days: Generated<number>
    renewals: Generated<number>
    turnaround_days: Generated<number>
    cleans: Generated<boolean>
    inspects_after_loan: Generated<boolean>
    inspection_months: number | null
    deposit_cents: number | null
    lend_prompts: DefaultJson
    return_prompts: DefaultJson
    retired_on: Day | null
    version: Generated<number>
    search: ColumnType<string, never, never>
  }
  models: {
    id: Generated<string>
    type_id: string
    maker: Generated<string>
    name: string
    reference: Generated<string>
    max_user_kg: number | null
    accessories: DefaultJson
    recalled_on: Day | null
    recall_reason: string | null
    retired_on: Day | null
    version: Generated<number>
    search: ColumnType<string, never, never>
  }
  items: {
    id: Generated<string>
    tag: string
    model_id: string
    home_space_id: string
    space_id: string
    place: Generated<string>
    state: Generated<ItemState>
    condition: Generated<Condition>
    serial: Generated<string>
    notes: Generated<string>
    acquisition: Generated<Acquisition>
    acquired_on: Day | null
    next_inspection_on: Day | null
    retired_on: Day | null
    retired_because: RetiredBecause | null
    created_at: DefaultAt
    version: Generated<number>
  }
  former_tags: { tag: string; item_id: string; until_at: DefaultAt }
  item_photos: {
    id: Generated<string>
    item_id: string
    attachment_id: string
    at: DefaultAt
    staff_id: string | null
  }
  loans: {
    id: Generated<string>
    ref: string
    space_id: string
    borrower_id: string | null
    relation: string
    district: string | null
    deposit_cents: number | null
    deposit_returned_at: At | null
    opened_at: DefaultAt
    opened_by: string
    closed_at: At | null
    anonymised_at: At | null
  }
  claims: {
    id: Generated<string>
    item_id: string
    kind: ClaimKind
    state: ClaimState
    from_on: Day
    due_on: Day
    turnaround_days: Generated<number>
    blocked: ColumnType<string, never, never>
    space_id: string
    from_space_id: string | null
    loan_id: string | null
    borrower_id: string | null
    pick_up_by: Day | null
    handed_at: At | null
    ended_at: At | null
    end_space_id: string | null
    renewals: Generated<number>
    accessories: DefaultJson
    created_at: DefaultAt
    created_by: string | null
  }
  waiting: {
    id: Generated<string>
    model_id: string | null
    type_id: string | null
    space_id: string
    borrower_id: string | null
    needed_on: Day | null
    state: Generated<'waiting' | 'held' | 'served' | 'cancelled'>
    claim_id: string | null
    created_at: DefaultAt
    created_by: string | null
    ended_at: At | null
  }
  item_tasks: {
    id: Generated<string>
    item_id: string
    kind: ItemTaskKind
    space_id: string
    claim_id: string | null
    facts: DefaultJson
    created_at: DefaultAt
    created_by: string | null
    done_at: At | null
    done_by: string | null
  }
  item_events: {
    id: Generated<number>
    item_id: string
    at: At
    staff_id: string | null
    space_id: string | null
    kind: ItemEventKind
    from_state: ItemState | null
    to_state: ItemState | null
    claim_id: string | null
    act_id: string
    undoes: string | null
    facts: DefaultJson
  }
  item_views: {
    id: Generated<string>
    staff_id: string
    name: string
    query: string
    created_at: DefaultAt
  }
  item_imports: {
    id: Generated<string>
    at: DefaultAt
    staff_id: string
    space_id: string
    added: number
    changed: number
    undone_at: At | null
  }
  item_import_rows: {
    import_id: string
    item_id: string
    was: ColumnType<unknown, string | null, string | null>
  }
  stocktakes: {
    id: Generated<string>
    space_id: string
    began_at: DefaultAt
    began_by: string
    closed_at: At | null
    closed_by: string | null
    marked_missing: number | null
    brought_here: number | null
  }
  stocktake_items: {
    stocktake_id: string
    item_id: string
    expected: boolean
    seen_at: At | null
    why: string | null
    left_meanwhile: Generated<boolean>
  }
  stocktake_strays: { stocktake_id: string; tag: string; seen_at: At }
  label_prints: {
    id: Generated<string>
    at: DefaultAt
    staff_id: string
    size: 'large' | 'small'
    tags: Json
  }
  loan_papers: {
    id: Generated<string>
    loan_id: string
    kind: 'signature' | 'signed-agreement'
    attachment_id: string
    at: DefaultAt
  }
  loan_calls: {
    id: Generated<string>
    claim_id: string
    at: DefaultAt
    staff_id: string
    outcome:
      | 'will-return'
      | 'renewed'
      | 'no-answer'
      | 'left-message'
      | 'wrong-number'
      | 'cannot-find-it'
    promised_on: Day | null
  }
  loan_reminders: {
    claim_id: string
    kind: 'due-soon' | 'overdue'
    due_on: Day
    queued_at: DefaultAt
  }
}
