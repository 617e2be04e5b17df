import { z } from 'zod'
import { Refusal, type RefusalCode } from '#domain/refusal.ts'

/** The database's no, by the name of the constraint that spoke it. */
const spoken: Record<string, RefusalCode> = {
  one_person_per_email: 'people/email-taken',
  nobody_covers_themselves: 'people/cover-of-oneself',
  one_plan_per_name: 'territories/name-taken',
  one_island_per_name: 'territories/name-taken',
  one_room_per_name: 'spaces/room-name-taken',
  city_pkey: 'city/exists',
  one_item_per_tag: 'equipment/tag-taken',
  one_product_type_per_name: 'equipment/name-taken',
  one_model_per_name: 'equipment/name-taken',
  one_view_per_name: 'equipment/name-taken',
  no_two_claims_overlap: 'equipment/reserved',
  one_holder_per_item: 'equipment/already-lent',
  state_and_claims_agree: 'equipment/not-in-state',
  an_act_is_undone_once: 'equipment/cannot-undo',
  // Whoever it would be open for has been erased since.
  an_open_claim_has_a_borrower: 'equipment/cannot-undo',
  an_open_loan_has_a_borrower: 'equipment/cannot-undo',
  nobody_is_in_two_places: 'activities/clash',
  one_activity_kind_per_name: 'activities/name-taken',
  one_facilitator_per_name: 'activities/name-taken',
  one_activity_template_per_name: 'activities/name-taken',
  one_holiday_per_day_and_place: 'activities/name-taken',
  one_live_registration_per_person: 'registrations/already',
  one_session_per_start_of_a_series: 'activities/changed-meanwhile',
  a_part_has_no_parts: 'spaces/room-parts',
  a_room_is_not_its_own_part: 'spaces/room-parts',
  bookings_room_id_fkey: 'spaces/room-in-use',
  occurrences_room_id_fkey: 'spaces/room-in-use',
  activities_room_id_fkey: 'spaces/room-in-use',
  appointments_room_id_fkey: 'spaces/room-in-use',
  one_stocktake_at_a_time: 'equipment/stocktake-open',
}

const DatabaseError = z.object({ code: z.string(), constraint: z.string().optional() })

/** Connection refused or lost, server starting, stopping or full (PostgreSQL appendix A, classes 08, 53, 57P). */
const unreachable = /^(ECONN|EHOST|ENET|ENOTFOUND|ETIMEDOUT|EAI_|EPIPE|08|57P0|53300)/

/** What `pg` says without a code of a connection that cannot be had, is lost, or was lost before. */
const lost = /timeout exceeded when trying to connect|Connection terminated|is not queryable/

export function refusalOfConstraint(error: unknown): Refusal | null {
  const parsed = DatabaseError.safeParse(error)
  if (parsed.success) {
    const code = spoken[parsed.data.constraint ?? '']
    if (code !== undefined) return new Refusal(code)
    if (unreachable.test(parsed.data.code)) return new Refusal('database/unreachable')
  }
  if (error instanceof Error && lost.test(error.message)) return new Refusal('database/unreachable')
  return null
}
