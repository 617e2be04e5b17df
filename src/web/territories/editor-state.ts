import type { Plan } from '#domain/plan.ts'
import type { DrawnIsland, PeopleTarget } from '#domain/plan-figures.ts'
import type { PlanHistory } from '#domain/plan-history.ts'
import type { PieceApart } from '#domain/plan-pieces.ts'
import type { PlanTotals } from '#domain/plan-totals.ts'

export type Tool = 'select' | 'brush' | 'eraser'

export type EditorState = {
  /** As the desk last told it: what is on the sheet and not here is unsaved. */
  saved: Plan
  figures: readonly DrawnIsland[]
  totals: PlanTotals
  target: PeopleTarget
  history: PlanHistory
  /** Changes to whole islands, already saved, each with the number of strokes there were before it. */
  operations: readonly { depth: number; takeBack: () => void }[]
  /** Sections that differ from what is saved. */
  unsaved: number
  chosen: number | null
  section: number | null
  /** Sections ticked in the lists, to be handed over together. */
  picked: ReadonlySet<number>
  /** The piece apart that is looked at. */
  piece: PieceApart | null
  /** Ids of the islands that neither give nor receive. */
  locked: ReadonlySet<string>
  /** Locked islands that kept what the last stroke wanted. */
  keptBy: readonly number[]
  /** Whether the chosen island waits for the one it is to be merged into. */
  merging: boolean
  tool: Tool
  /** Whether brush and eraser work on a rectangle. */
  box: boolean
  /** Step of `brushRadii`. */
  size: number
  /** Counts whole repaints and ends of strokes: what may wait for those reads this. */
  settled: number
}

/** What has to be drawn again; `whole` where it is another sheet. */
export type SheetChange = {
  whole: boolean
  sections: readonly number[]
  islands: ReadonlySet<number>
}

/** Pixels; the first paints the one section under the pointer. */
export const brushRadii = [0, 12, 24, 44, 72] as const
