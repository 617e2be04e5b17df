import type { ClaimKind, ClaimState } from '#domain/equipment/claim.ts'
import type { ItemEventKind, ItemTaskKind } from '#domain/equipment/history.ts'
import type { Acquisition, Condition, ItemState, RetiredBecause } from '#domain/equipment/item.ts'
import type { DemoCalendar, DemoTimetable } from './calendar.ts'
import type { DemoChances } from './chances.ts'
import type { DemoModel, DemoType } from './demo-catalogue.ts'

export type DemoSpace = {
  id: string
  name: string
  district: string | null
  /** Who attends there. */
  staff: string
  /** That of whoever signs in as a professional: enough is due there to see a working day. */
  own: boolean
  principal: boolean
  timetable: DemoTimetable
}

export type DemoClaim = {
  id: string
  life: Life
  kind: ClaimKind
  state: ClaimState
  /** Days, as the calendar counts them. */
  from: number
  due: number
  turnaround: number
  space: DemoSpace
  fromSpace: DemoSpace | null
  endSpace: DemoSpace | null
  pickUpBy: number | null
  /** Moments, as the calendar counts them. */
  created: number
  handed: number | null
  ended: number | null
  renewals: number
  accessories: readonly string[]
  loan: string | null
  borrower: string | null
  /** Its row in the item's history, and when whatever came before it happened. */
  lent: DemoEvent | null
  after: number
}

export type DemoEvent = {
  life: Life
  at: number
  space: DemoSpace
  kind: ItemEventKind
  from: ItemState | null
  to: ItemState
  claim: DemoClaim | null
  facts: Record<string, unknown>
  act: string
}

export type DemoTask = {
  id: string
  life: Life
  kind: ItemTaskKind
  space: DemoSpace
  claim: DemoClaim | null
  facts: Record<string, string | readonly string[]>
  created: number
  done: number | null
}

/** Somebody waited for one like it, and it was put aside for her. */
export type DemoWait = { claim: DemoClaim; since: number }

/** What happens to an item once, besides being lent. */
export type Fate =
  | { at: number; kind: 'missing' }
  | { at: number; kind: 'retired'; because: RetiredBecause }
  | { at: number; kind: 'recalled' }

/** An item, and what became of it from the day on which it came to the desk. */
export type Life = {
  id: string
  tag: string
  type: DemoType
  model: DemoModel
  home: DemoSpace
  place: string
  serial: string
  condition: Condition
  acquisition: Acquisition
  /** The day on which the city got it, and that on which it came to the desk. */
  acquired: number
  cameOn: number
  fate: Fate | null
  state: ItemState | null
  space: DemoSpace
  at: number
  nextInspection: number | null
  claims: DemoClaim[]
  events: DemoEvent[]
  tasks: DemoTask[]
  waits: DemoWait[]
}

/** What a life needs from around it. */
export type World = {
  calendar: DemoCalendar
  chances: DemoChances
  spaces: readonly DemoSpace[]
}

type Happening = {
  kind: ItemEventKind
  to: ItemState
  space?: DemoSpace
  claim?: DemoClaim
  facts?: Record<string, unknown>
}

/** Writes down what happens to an item, unless it has not happened yet; then nothing more does. */
export function happen(life: Life, world: World, at: number, what: Happening): boolean {
  if (at > world.calendar.now) return false
  const space = what.space ?? life.space
  life.events.push({
    life,
    at,
    space,
    kind: what.kind,
    from: life.state,
    to: what.to,
    claim: what.claim ?? null,
    facts: what.facts ?? {},
    act: world.chances.id(),
  })
  life.at = at
  life.state = what.to
  life.space = space
  return true
}

type NewClaim = Pick<DemoClaim, 'kind' | 'state' | 'from' | 'due' | 'created'> & Partial<DemoClaim>

export function addClaim(life: Life, world: World, claim: NewClaim): DemoClaim {
  const added: DemoClaim = {
    id: world.chances.id(),
    life,
    turnaround: life.type.policy.turnaroundDays,
    space: life.space,
    fromSpace: null,
    endSpace: null,
    pickUpBy: null,
    handed: null,
    ended: null,
    renewals: 0,
    accessories: [],
    loan: null,
    borrower: null,
    lent: null,
    after: life.at,
    ...claim,
  }
  life.claims.push(added)
  return added
}

type NewTask = Pick<DemoTask, 'kind' | 'created'> & Partial<DemoTask>

export function addTask(life: Life, world: World, task: NewTask): DemoTask {
  const added = {
    id: world.chances.id(),
    life,
    space: life.space,
    claim: null,
    facts: {},
    done: null,
    ...task,
  }
  life.tasks.push(added)
  return added
}
