import { z } from 'zod'
import { Id } from '#domain/identifier.ts'
import { DraftChange } from './activity.ts'
import { LocalTime } from './local-time.ts'
import { Reason } from './texts.ts'

/** How far a change goes: from the session at which it was begun. */
export const Reaches = z.enum(['this', 'following', 'all'])
export type Reaches = z.infer<typeof Reaches>

/** What becomes of sessions that have something of their own when all of a series changes. */
export const OwnFate = z.enum(['keep', 'replace'])

const act = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('change'), to: DraftChange }),
  z.strictObject({ does: z.literal('cancel'), because: Reason }),
  z.strictObject({ does: z.literal('restore') }),
  z.strictObject({ does: z.literal('publish') }),
  /** A draft goes for good; what was published is cancelled instead. */
  z.strictObject({ does: z.literal('remove') }),
])

/** A change of a series or of a part of it: asked for as a preview, and again to be done. */
export const SeriesChange = z.strictObject({
  reaches: Reaches,
  /** The session at which it begins; needed unless it reaches all. */
  occurrence: Id.nullable().default(null),
  act,
  own: OwnFate.default('keep'),
  /** Starts that are left out: those that clash or fall on a holiday, as the person decided. */
  leaveOut: z.array(LocalTime).max(400).default([]),
  /** Whether whoever is registered is written to. */
  tells: z.boolean().default(true),
})
export type SeriesChange = z.infer<typeof SeriesChange>
export type SeriesChangeInput = z.input<typeof SeriesChange>

/** Whom or what a session would share with another at the same time. */
export const Clash = z.object({
  /** The session that cannot stand; its start, as it would be. */
  start: LocalTime,
  who: z.object({ kind: z.enum(['room', 'person']), id: Id, name: z.string() }),
  with: z.object({
    kind: z.enum(['session', 'appointment', 'absence']),
    /** Null where the reader may not know, as of a colleague's appointment. */
    id: Id.nullable(),
    title: z.string().nullable(),
    start: LocalTime,
    end: LocalTime,
    /** A draft takes nothing yet: it only warns. */
    hard: z.boolean(),
  }),
})
export type Clash = z.infer<typeof Clash>

export const DayWarning = z.object({
  start: LocalTime,
  kind: z.enum(['holiday', 'quiet', 'closed', 'not-open']),
  names: z.object({ ca: z.string(), es: z.string(), en: z.string() }),
})
export type DayWarning = z.infer<typeof DayWarning>

const Moved = z.object({ occurrence: Id, from: LocalTime, to: LocalTime, registered: z.int() })

/** Everything that a change would do, before it is done. */
export const Preview = z.object({
  added: z.array(LocalTime),
  moved: z.array(Moved),
  removed: z.array(z.object({ occurrence: Id, start: LocalTime, registered: z.int() })),
  cancelled: z.array(z.object({ occurrence: Id, start: LocalTime, registered: z.int() })),
  restored: z.array(z.object({ occurrence: Id, start: LocalTime })),
  published: z.array(z.object({ occurrence: Id, start: LocalTime })),
  /** Sessions with something of their own, and whether that stays. */
  own: z.array(
    z.object({ occurrence: Id, start: LocalTime, fields: z.array(z.string()), kept: z.boolean() }),
  ),
  /** Sessions that are over and stay as they were. */
  past: z.int(),
  unchanged: z.int(),
  clashes: z.array(Clash),
  days: z.array(DayWarning),
  /** Starts of the rule that the clocks skip that night (RFC 5545 §3.3.10). */
  missing: z.array(LocalTime),
  /** People who would be written to, each once. */
  told: z.int(),
  /** How many of those gave no e-mail: somebody has to call them. */
  toCall: z.int(),
  /** Stands for all of the above: what is done must carry it. */
  mark: z.string(),
})
export type Preview = z.infer<typeof Preview>

export const SeriesChangeDone = z.object({
  activity: Id,
  /** The new series, where it was divided. */
  rest: Id.nullable(),
  change: Id,
  version: z.int(),
  told: z.int(),
})
export type SeriesChangeDone = z.infer<typeof SeriesChangeDone>
