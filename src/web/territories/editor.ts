import { colourIslands, recolourIslands } from '#domain/island-colours.ts'
import type { IslandColours } from '#domain/island-palette.ts'
import type { Plan, PlanIsland } from '#domain/plan.ts'
import { applyMoves, type Move, moveSections, openPlan } from '#domain/plan-edit.ts'
import type { DrawnIsland, PeopleTarget } from '#domain/plan-figures.ts'
import {
  noHistory,
  type PlanHistory,
  recordStroke,
  redo,
  strokeOf,
  undo,
} from '#domain/plan-history.ts'
import { movesBetween } from '#domain/plan-moves.ts'
import { appendIsland, type PlanSheet } from '#domain/plan-sheet.ts'
import { planFigures, type PlanTotals } from '#domain/plan-totals.ts'
import type { SectionGraph } from '#domain/section-graph.ts'
import { createStore, type Store } from './store.ts'

export type Tool = 'select' | 'brush' | 'eraser'

export type EditorState = {
  /** As the desk last told it: what is on the sheet and not here is unsaved. */
  saved: Plan
  figures: readonly DrawnIsland[]
  totals: PlanTotals
  target: PeopleTarget
  history: PlanHistory
  /** Sections that differ from what is saved. */
  unsaved: number
  chosen: number | null
  section: number | null
  tool: Tool
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

export type Editor = Store<EditorState> & {
  sheet: () => PlanSheet
  fillOf: (section: number) => number
  colourOf: (island: number) => number
  onChange: (draw: (change: SheetChange) => void) => () => void
  paint: (sections: readonly number[], island: number) => void
  endStroke: () => void
  cancelStroke: () => void
  /** Recorded moves, made as a step of their own. */
  apply: (moves: readonly Move[]) => void
  undo: () => void
  redo: () => void
  addIsland: (island: PlanIsland, version: number) => number
  /** What was saved is now what the desk holds. */
  noteSaved: (version: number, assignment: readonly number[]) => void
  /** Another sheet altogether: the plan as the desk holds it, with this unsaved work on it. */
  reopen: (saved: Plan, assignment: ArrayLike<number>, history: PlanHistory) => void
}

type Opening = { graph: SectionGraph; plan: Plan; bounds: { min: number; max: number } }

export function openEditor({ graph, plan, bounds }: Opening): Editor {
  let sheet = openPlan(graph, plan.assignment, plan.islands.length)
  let colours = colourIslands(sheet)
  let stroke: Move[] = []
  const drawers = new Set<(change: SheetChange) => void>()
  const target = aimedAt(sheet, bounds)
  const first = planFigures(sheet, target)
  const store = createStore<EditorState>({
    saved: plan,
    figures: first.islands,
    totals: first.totals,
    target,
    history: noHistory,
    unsaved: 0,
    chosen: null,
    section: null,
    tool: 'select',
    size: 1,
    settled: 0,
  })

  function draw(change: SheetChange) {
    for (const drawer of drawers) drawer(change)
  }

  function moved(moves: readonly Move[], extra: Partial<EditorState> = {}) {
    const islands = new Set(moves.flatMap(({ from, to }) => [from, to]))
    islands.delete(-1)
    const { figures: before, saved } = store.get()
    const now = planFigures(sheet, store.get().target)
    const recoloured = recolourIslands(sheet, colours)
    const sections = moves.map(({ section }) => section)
    for (const island of recoloured) sections.push(...(sheet.members[island] ?? []))
    store.setForFrame({
      ...extra,
      figures: now.islands.map((fresh, island) =>
        islands.has(island) ? fresh : (before[island] ?? fresh),
      ),
      totals: now.totals,
      unsaved: movesBetween(saved.assignment, sheet.assignment).length,
    })
    draw({ whole: false, sections, islands })
  }

  function travel(way: typeof undo) {
    const step = way(store.get().history)
    if (step === null) return
    const moves = applyMoves(sheet, step.moves)
    moved(moves, { history: step.history, settled: store.get().settled + 1 })
  }

  return {
    ...store,
    sheet: () => sheet,
    fillOf: (section) => colours[sheet.assignment[section] ?? -1] ?? -1,
    colourOf: (island) => colours[island] ?? -1,
    onChange: (drawer) => {
      drawers.add(drawer)
      return () => drawers.delete(drawer)
    },
    paint: (sections, island) => {
      const moves = moveSections(sheet, sections, island)
      if (moves.length === 0) return
      stroke.push(...moves)
      moved(moves)
    },
    endStroke: () => {
      const history = recordStroke(store.get().history, strokeOf(stroke))
      stroke = []
      if (history !== store.get().history) store.set({ history, settled: store.get().settled + 1 })
    },
    cancelStroke: () => {
      const back = strokeOf(stroke).map(({ section, from, to }) => ({
        section,
        from: to,
        to: from,
      }))
      stroke = []
      moved(applyMoves(sheet, back))
    },
    apply: (moves) => {
      const { history, settled } = store.get()
      const made = applyMoves(sheet, moves)
      moved(made, { history: recordStroke(history, made), settled: settled + 1 })
    },
    undo: () => travel(undo),
    redo: () => travel(redo),
    addIsland: (island, version) => {
      const place = appendIsland(sheet)
      const { saved } = store.get()
      const grown = { ...saved, version, islands: [...saved.islands, island] }
      moved([], { saved: grown, settled: store.get().settled + 1 })
      return place
    },
    noteSaved: (version, assignment) => {
      const saved = { ...store.get().saved, version, assignment: [...assignment] }
      store.set({ saved, unsaved: movesBetween(saved.assignment, sheet.assignment).length })
    },
    reopen: (saved, assignment, history) => {
      const worn = wornColours(store.get().saved.islands, saved.islands, colours)
      stroke = []
      sheet = openPlan(graph, assignment, saved.islands.length)
      colours = worn ?? colourIslands(sheet)
      recolourIslands(sheet, colours)
      const { target: aim, settled } = store.get()
      const { islands, totals } = planFigures(sheet, aim)
      const unsaved = movesBetween(saved.assignment, sheet.assignment).length
      store.set({ saved, figures: islands, totals, history, unsaved, settled: settled + 1 })
      draw({ whole: true, sections: [], islands: new Set() })
    },
  }
}

/** How many people an island of this plan has on average, so long as that is within the bounds. */
function aimedAt(sheet: PlanSheet, { min, max }: { min: number; max: number }): PeopleTarget {
  const drawn = sheet.members.filter((members) => members.size > 0).length
  const covered = sheet.people.reduce((sum, people) => sum + people, 0)
  const mean = drawn === 0 ? (min + max) / 2 : covered / drawn
  return { min, max, mean: Math.min(max, Math.max(min, mean)) }
}

/** An island keeps its colour from one version to the next; null where the lists do not match. */
function wornColours(
  before: readonly PlanIsland[],
  now: readonly PlanIsland[],
  colours: IslandColours,
): IslandColours | null {
  const kept = before.every(({ id }, place) => now[place]?.id === id)
  return kept ? colours.slice(0, now.length) : null
}
