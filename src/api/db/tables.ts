import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Role, ScopeKind } from '#domain/people.ts'
import type { ActivityTables } from './activity-tables.ts'
import type { EquipmentTables } from './equipment-tables.ts'

/** Written as JSON text and cast in SQL, read back as a value. */
type Json = ColumnType<unknown, string, string>
type At = ColumnType<Date, Date | string, Date | string>
type DefaultAt = ColumnType<Date, Date | string | undefined, Date | string>

export type Tables = EquipmentTables &
  ActivityTables & {
    installation: { secret: Generated<string>; created_at: DefaultAt }
    settings: { settings: Json; version: Generated<number> }
    audit: {
      id: Generated<number>
      at: DefaultAt
      staff_id: string | null
      request_id: string | null
      act: string
      subject_kind: string
      subject_id: string | null
      facts: Json
    }
    outbox: {
      id: Generated<string>
      topic: string
      message: Json
      created_at: DefaultAt
      next_attempt_at: DefaultAt
      attempts: Generated<number>
      delivered_at: At | null
      abandoned_at: At | null
      last_error: string | null
    }
    jobs: {
      name: string
      every: string
      next_run_at: DefaultAt
      last_run_at: At | null
      last_finished_at: At | null
      last_outcome: 'done' | 'failed' | null
      last_report: ColumnType<unknown, string | null, string | null>
    }
    attachments: {
      id: Generated<string>
      media_type: string
      size: number
      sha256: Uint8Array
      bytes: Uint8Array
      created_at: DefaultAt
    }
    idempotency_keys: {
      staff_id: string
      route: string
      key: string
      body_sha256: string
      status: number | null
      answer: ColumnType<unknown, string | null, string | null>
      etag: string | null
      created_at: DefaultAt
    }
    staff: {
      id: Generated<string>
      name: string
      email: string
      language: Generated<'ca' | 'es' | 'en'>
      created_at: DefaultAt
      deactivated_at: At | null
      last_seen_at: At | null
      version: Generated<number>
      search: ColumnType<string, never, never>
    }
    identities: { issuer: string; subject: string; staff_id: string }
    grants: { staff_id: string; role: Role; scope_kind: ScopeKind; scope_code: Generated<string> }
    covers: {
      id: Generated<string>
      absent_id: string
      covering_id: string
      from_on: Day
      until_on: Day
    }
    sessions: {
      id_sha256: string
      staff_id: string
      created_at: At
      last_used_at: At
      ends_at: At
    }
    failed_sign_ins: { id: Generated<number>; source: string; at: At }
    city: {
      only_row: Generated<boolean>
      name: string
      municipality: string
      synthetic: boolean
      attribution: string
      population_on: Day
      imported_at: DefaultAt
      topology: string
      topology_sha256: string
    }
    districts: { code: string; name: string }
    neighbourhoods: { code: string; name: string; district: string }
    sections: {
      id: string
      position: number
      district: string
      neighbourhood: string | null
      area_m2: number
      perimeter_m: number
      outer_m: number
      lon: number
      lat: number
    }
    section_people: { population_on: Day; section_id: string; people: number }
    section_neighbours: {
      a: string
      b: string
      shared_m: number
      kind: Generated<'outline' | 'link'>
    }
    section_crosswalk: {
      population_on: Day
      code: string
      change: 'came' | 'went'
      to_section: string | null
      people: number
    }
    facilities: {
      id: Generated<string>
      name: string
      kind: string
      address: string
      lon: number
      lat: number
      section_id: string | null
    }
    address_points: {
      id: Generated<number>
      street: string
      number: string
      postcode: string | null
      lon: number
      lat: number
      number_value: ColumnType<number, never, never>
      section_id: string | null
    }
    super_islands: {
      id: Generated<string>
      state: Generated<'planned' | 'open' | 'closed'>
      created_at: DefaultAt
    }
    plans: {
      id: Generated<string>
      name: string
      state: Generated<'draft' | 'adopted' | 'superseded'>
      version: Generated<number>
      created_at: DefaultAt
      created_by: string | null
      changed_at: DefaultAt
      changed_by: string | null
      adopted_at: At | null
      adopted_by: string | null
      adoption_reason: string | null
      superseded_at: At | null
    }
    plan_versions: {
      plan_id: string
      version: number
      at: At
      staff_id: string | null
      name: string
      state: 'draft' | 'adopted' | 'superseded'
    }
    plan_version_moves: {
      plan_id: string
      version: number
      from_island: string | null
      to_island: string | null
      sections: string[]
    }
    plan_version_islands: {
      plan_id: string
      version: number
      island_id: string
      was_number: number | null
      was_name: string | null
      number: number | null
      name: string | null
    }
    plan_islands: { plan_id: string; island_id: string; number: number; name: string }
    plan_sections: { plan_id: string; section_id: string; island_id: string }
    spaces: {
      id: Generated<string>
      name: string
      address: string
      phone: string | null
      lon: number
      lat: number
      section_id: string | null
      island_id: string | null
      principal: Generated<boolean>
      email: string | null
      notes: Generated<string>
      accessibility: ColumnType<unknown, string | undefined, string>
      hours: ColumnType<unknown, string | undefined, string>
      closed_on: Day | null
      version: Generated<number>
      search: ColumnType<string, never, never>
    }
    rooms: {
      id: string
      space_id: string
      position: number
      name: string
      capacity: number
      accessible: Generated<'yes' | 'no' | 'unknown'>
    }
    borrowers: {
      id: Generated<string>
      given_name: string
      family_name: string
      phone: string | null
      email: string | null
      language: Generated<'ca' | 'es' | 'en'>
      relation: 'self' | 'family' | 'paid-carer' | 'professional'
      district: string | null
      keep: Generated<'by-rule' | 'until-return'>
      held_because: 'deposit' | 'damage' | 'dispute' | null
      space_id: string
      created_at: DefaultAt
      version: Generated<number>
      search: ColumnType<string, never, never>
      phone_digits: ColumnType<string, never, never>
    }
    borrower_openings: {
      id: Generated<number>
      at: DefaultAt
      staff_id: string
      borrower_id: string | null
      space_id: string | null
      how: 'search' | 'record' | 'copy' | 'erase'
      reason: string
    }
  }
