import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Status } from '#domain/activities/activity.ts'
import type { LocalTime } from '#domain/activities/local-time.ts'
import type { AttendanceState, RegistrationState } from '#domain/activities/registration.ts'

type Json = ColumnType<unknown, string, string>
type MaybeJson = ColumnType<unknown, string | null | undefined, string | null>
type DefaultJson = ColumnType<unknown, string | undefined, string>
type At = ColumnType<Date, Date | string, Date | string>
type DefaultAt = ColumnType<Date, Date | string | undefined, Date | string>
type Made<Value> = ColumnType<Value, never, never>

type Named = { name_ca: string; name_es: string; name_en: string }
type Retired = { retired_on: Day | null; version: Generated<number> }
type When = { start_local: LocalTime; end_local: LocalTime; zone: string; during: Made<string> }

export type ActivityTables = {
  activity_kinds: Named &
    Retired & { id: Generated<string>; code: string | null; sensitive: Generated<boolean> }
  facilitators: Retired & {
    id: Generated<string>
    name: string
    organisation: Generated<string>
    search: Made<string>
  }
  room_parts: { whole_id: string; part_id: string }
  activities: {
    id: Generated<string>
    kind_id: string
    space_id: string
    texts: Json
    room_id: string | null
    meeting_point: MaybeJson
    capacity: number | null
    companions_max: Generated<number>
    accessibility: DefaultJson
    needs: Generated<string>
    spoken: Generated<string[]>
    visibility: Generated<'public' | 'invitation' | 'internal'>
    registers_for: Generated<'nothing' | 'session' | 'course'>
    waiting: Generated<'none' | 'automatic' | 'offer'>
    offer_hours: Generated<number>
    set_up_minutes: Generated<number>
    clear_up_minutes: Generated<number>
    first_start: LocalTime
    minutes: number
    zone: string
    recurrence: MaybeJson
    foreign_rule: string | null
    extra_starts: ColumnType<LocalTime[], LocalTime[] | undefined, LocalTime[]>
    skipped_starts: ColumnType<LocalTime[], LocalTime[] | undefined, LocalTime[]>
    status: Generated<Status>
    cancelled_because: MaybeJson
    split_from: string | null
    foreign_uid: string | null
    sequence: Generated<number>
    version: Generated<number>
    created_by: string | null
    created_at: DefaultAt
    updated_at: DefaultAt
    search: Made<string>
  }
  activity_facilitators: {
    activity_id: string
    staff_id: string | null
    facilitator_id: string | null
    person_id: Made<string>
  }
  occurrences: When & {
    id: Generated<string>
    activity_id: string
    recurrence_id: LocalTime
    space_id: string
    room_id: string | null
    meeting_point: MaybeJson
    capacity: number | null
    texts: MaybeJson
    own: Generated<string[]>
    status: Generated<Status>
    cancelled_because: MaybeJson
    walk_ins: Generated<number>
    attendance_closed_at: At | null
    attendance_closed_by: string | null
    version: Generated<number>
  }
  occurrence_facilitators: {
    occurrence_id: string
    staff_id: string | null
    facilitator_id: string | null
    person_id: Made<string>
  }
  activity_changes: {
    id: Generated<string>
    activity_id: string
    at: DefaultAt
    staff_id: string | null
    kind: string
    before: DefaultJson
    undone_by: string | null
  }
  activity_templates: {
    id: Generated<string>
    space_id: string | null
    name: string
    draft: Json
    version: Generated<number>
  }
  holidays: Named & {
    id: Generated<string>
    from_on: Day
    until_on: Day
    scope: 'state' | 'country' | 'city' | 'district' | 'space'
    district: string | null
    space_id: string | null
    closes: Generated<boolean>
    source: Generated<string>
    version: Generated<number>
  }
  appointment_types: Named & Retired & { id: Generated<string>; minutes: number }
  appointment_subjects: Named & Retired & { id: Generated<string> }
  referral_services: Named & Retired & { id: Generated<string>; contact: Generated<string> }
  appointments: When & {
    id: Generated<string>
    staff_id: string
    space_id: string
    borrower_id: string | null
    type_id: string
    subject_id: string | null
    place: Generated<string>
    room_id: string | null
    status: Generated<string>
    outcome: string | null
    referral_id: string | null
    tells: Generated<boolean>
    created_by: string | null
    created_at: DefaultAt
    version: Generated<number>
  }
  absences: When & {
    id: Generated<string>
    staff_id: string
    because: string
    version: Generated<number>
  }
  availability: {
    id: Generated<string>
    staff_id: string
    space_id: string
    weekday: number
    from_time: string
    until_time: string
    from_on: Day
    until_on: Day | null
  }
  bookings: {
    id: Made<number>
    occurrence_id: string | null
    appointment_id: string | null
    absence_id: string | null
    room_id: string | null
    staff_id: string | null
    facilitator_id: string | null
    resource_id: Made<string>
    during: Made<string>
  }
  registrations: {
    id: Generated<string>
    occurrence_id: string | null
    activity_id: string | null
    borrower_id: string | null
    companions: Generated<number>
    seats: Made<number>
    state: RegistrationState
    since: DefaultAt
    offered_until: At | null
    source: Generated<string>
    tells: Generated<boolean>
    beyond_because: string | null
    split_from: string | null
    created_by: string | null
    created_at: DefaultAt
    ended_at: At | null
    version: Generated<number>
  }
  attendances: {
    occurrence_id: string
    registration_id: string
    state: AttendanceState
    companions: Generated<number>
    at: DefaultAt
    staff_id: string | null
    version: Generated<number>
  }
  tellings: {
    id: Generated<string>
    change_id: string
    registration_id: string | null
    appointment_id: string | null
    borrower_id: string | null
    kind: string
    queued_at: DefaultAt
    told_at: At | null
  }
  feed_tokens: {
    id: Generated<string>
    staff_id: string
    token_sha256: Uint8Array
    language: Generated<'ca' | 'es' | 'en'>
    created_at: DefaultAt
    last_read_on: Day | null
    revoked_at: At | null
  }
}
