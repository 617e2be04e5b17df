import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { IslandState } from '#domain/plan.ts'
import { ActivityKind } from './activity.ts'

/** What there is of a kind in a part of the city; of all kinds together where it is null. */
export const EquityOffer = z.object({
  kind: Id.nullable(),
  activities: z.int(),
  sessions: z.int(),
  /** Of the sessions that have a limit. */
  seats: z.int(),
  /** People who live within the walk of a place where it is held, in whichever island. */
  near: z.int(),
  /** People whose island holds none, and who have none within the walk either. */
  without: z.int(),
})
export type EquityOffer = z.infer<typeof EquityOffer>

const row = { people: z.int(), spaces: z.int(), offers: z.array(EquityOffer) }

/**
 * What is offered to the people of each super island of the plan in force. Counted from the census
 * and the programme, never from who comes: nothing is hidden.
 */
export const Equity = z.object({
  from: Day,
  /** The first day after it. */
  to: Day,
  plan: z.object({ id: Id, name: z.string() }).nullable(),
  populationOn: Day,
  walkingMetres: z.number(),
  straightMetres: z.number(),
  kinds: z.array(ActivityKind.pick({ id: true, code: true, names: true })),
  city: z.object(row),
  /** People of no island, and spaces that serve none. */
  outside: z.object(row),
  islands: z.array(
    z.object({ id: Id, number: z.int(), name: z.string(), state: IslandState, ...row }),
  ),
})
export type Equity = z.infer<typeof Equity>

/** Without a period, the quarter before today and the one after. */
export const EquityQuery = z.object({ from: Day.optional(), to: Day.optional() })
export type EquityQuery = z.infer<typeof EquityQuery>
