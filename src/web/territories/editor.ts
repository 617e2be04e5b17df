import { colourIslands, recolourIslands } from '#domain/island-colours.ts'
import { type IslandColours, quietestColour } from '#domain/island-palette.ts'
import type { Plan, PlanIsland } from '#domain/plan.ts'
import { applyMoves, type Move, moveSections, openPlan } from '#domain/plan-edit.ts'
import type { PeopleTarget } from '#domain/plan-figures.ts'
import {
  noHistory,
  type PlanHistory,
  recordStroke,
  redo,
  type Stroke,
  strokeOf,
  strokesKept,
  undo,
} from '#domain/plan-history.ts'
import { allowedSections } from '#domain/plan-lock.ts'
import { movesBetween } from '#domain/plan-moves.ts'
import { appendIsland, type PlanSheet } from '#domain/plan-sheet.ts'
import { planFigures } from '#domain/plan-totals.ts'
import type { SectionGraph } from '#domain/section-graph.ts'
import type { EditorState, SheetChange } from './editor-state.ts'
import { createStore, type Store } from './store.ts'

export type Editor = Store<EditorState> & {
  sheet: () => PlanSheet
  fillOf: (section: number) => number
  colourOf: (island: number) => number
  /** Places of the locked islands. */
  lockedPlaces: () => ReadonlySet<number>
  onChange: (draw: (change: SheetChange) => void) => () => void
  paint: (sections: readonly number[], island: number) => void
  endStroke: () => void
  cancelStroke: () => void
  /** What is named is handed over as a step of its own. */
  give: (sections: readonly number[], island: number) => void
  /** Recorded moves, made as a step of their own. */
  apply: (moves: readonly Move[]) => void
  undo: () => void
  redo: () => void
  /** A change to whole islands was saved; it is the next step to undo. */
  noteOperation: (takeBack: () => void) => void
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
  let stroke: Move[] | null = null
  const drawers = new Set<(change: SheetChange) => void>()
  const target = aimedAt(sheet, bounds)
  const first = planFigures(sheet, target)
  const store = createStore<EditorState>({
    saved: plan,
    figures: first.islands,
    totals: first.totals,
    target,
    history: noHistory,
    operations: [],
    unsaved: 0,
    chosen: null,
    section: null,
    picked: new Set(),
    piece: null,
    locked: new Set(),
    keptBy: [],
    merging: false,
    tool: 'select',
    box: false,
    size: 1,
    settled: 0,
  })

  function draw(change: SheetChange) {
    for (const drawer of drawers) drawer(change)
  }

  function moved(moves: readonly Move[], extra: Partial<EditorState> = {}) {
    const islands = new Set(moves.flatMap(({ from, to }) => [from, to]))
    islands.delete(-1)
    const { figures: before, saved, unsaved } = store.get()
    const now = planFigures(sheet, store.get().target)
    const recoloured = recolourIslands(sheet, colours)
    const sections = moves.map(({ section }) => section)
    for (const island of recoloured) sections.push(...(sheet.members[island] ?? []))
    store.setForFrame({
      ...extra,
      figures: now.islands.map((fresh, island) =>
        islands.has(island) || before[island]?.state !== fresh.state
          ? fresh
          : (before[island] ?? fresh),
      ),
      totals: now.totals,
      unsaved: unsaved + farther(moves, saved.assignment),
    })
    draw({ whole: false, sections, islands })
  }

  function travel(way: typeof undo) {
    const step = way(store.get().history)
    if (step === null || isKept(step.moves)) return
    const moves = applyMoves(sheet, step.moves)
    moved(moves, {
      piece: null,
      history: step.history,
      settled: store.get().settled + 1,
    })
  }

  function lockedPlaces(): ReadonlySet<number> {
    const { locked, saved } = store.get()
    if (locked.size === 0) return new Set()
    return new Set(saved.islands.flatMap(({ id }, place) => (locked.has(id) ? [place] : [])))
  }

  /** A step is taken back whole or not at all: one that a locked island has a part in stays. */
  function isKept(moves: readonly Move[]): boolean {
    const locked = lockedPlaces()
    const due = moves.filter(({ section, from }) => sheet.assignment[section] === from)
    const keptBy = due.flatMap(({ from, to }) => [from, to]).filter((place) => locked.has(place))
    if (keptBy.length > 0) store.set({ keptBy: [...new Set(keptBy)] })
    return keptBy.length > 0
  }

  function record(done: Stroke): Partial<EditorState> {
    const { history, operations, settled } = store.get()
    const isFull = history.past.length === strokesKept
    return {
      piece: null,
      history: recordStroke(history, done),
      operations: isFull ? operations.map((one) => ({ ...one, depth: one.depth - 1 })) : operations,
      settled: settled + 1,
    }
  }

  function paint(wanted: readonly number[], island: number) {
    const locked = lockedPlaces()
    const { sections, keptBy } = allowedSections(sheet, wanted, { to: island, locked })
    const before = stroke === null ? [] : store.get().keptBy
    const kept = [...new Set([...before, ...keptBy])]
    if (kept.length !== store.get().keptBy.length || stroke === null) store.set({ keptBy: kept })
    stroke ??= []
    const moves = moveSections(sheet, sections, island)
    if (moves.length === 0) return
    stroke.push(...moves)
    moved(moves)
  }

  function endStroke() {
    const done = strokeOf(stroke ?? [])
    stroke = null
    if (done.length > 0) store.set(record(done))
  }

  return {
    ...store,
    sheet: () => sheet,
    fillOf: (section) => colours[sheet.assignment[section] ?? -1] ?? -1,
    colourOf: (island) => colours[island] ?? -1,
    lockedPlaces,
    onChange: (drawer) => {
      drawers.add(drawer)
      return () => drawers.delete(drawer)
    },
    paint,
    endStroke,
    give: (sections, island) => {
      paint(sections, island)
      endStroke()
    },
    cancelStroke: () => {
      const back = strokeOf(stroke ?? []).map(({ section, from, to }) => ({
        section,
        from: to,
        to: from,
      }))
      stroke = null
      moved(applyMoves(sheet, back))
    },
    apply: (moves) => {
      if (isKept(moves)) return
      const made = applyMoves(sheet, moves)
      moved(made, record(made))
    },
    undo: () => {
      const { operations, history } = store.get()
      const last = operations.at(-1)
      if (last === undefined || last.depth < history.past.length) return travel(undo)
      store.set({ operations: operations.slice(0, -1) })
      return last.takeBack()
    },
    redo: () => travel(redo),
    noteOperation: (takeBack) => {
      const { operations, history } = store.get()
      store.set({ operations: [...operations, { depth: history.past.length, takeBack }] })
    },
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
      const before = store.get()
      const placeNow = new Map(saved.islands.map(({ id }, place) => [id, place]))
      const worn = saved.islands.map(() => -1)
      for (const [place, { id }] of before.saved.islands.entries()) {
        const now = placeNow.get(id)
        if (now !== undefined) worn[now] = colours[place] ?? -1
      }
      stroke = null
      sheet = openPlan(graph, assignment, saved.islands.length)
      colours = dressed(sheet, worn)
      const { islands, totals } = planFigures(sheet, before.target)
      store.set({
        saved,
        figures: islands,
        totals,
        history,
        unsaved: movesBetween(saved.assignment, sheet.assignment).length,
        chosen: placeNow.get(before.saved.islands[before.chosen ?? -1]?.id ?? '') ?? null,
        piece: null,
        keptBy: [],
        merging: false,
        settled: before.settled + 1,
      })
      draw({ whole: true, sections: [], islands: new Set() })
    },
  }
}

/** By how many more sections the sheet differs from what is saved once these moves are made. */
function farther(moves: readonly Move[], saved: readonly number[]): number {
  const differs = (section: number, island: number) => ((saved[section] ?? -1) === island ? 0 : 1)
  return moves.reduce(
    (sum, { section, from, to }) => sum + differs(section, to) - differs(section, from),
    0,
  )
}

/** How many people an island of this plan has on average, so long as that is within the bounds. */
function aimedAt(sheet: PlanSheet, { min, max }: { min: number; max: number }): PeopleTarget {
  const drawn = sheet.members.filter((members) => members.size > 0).length
  const covered = sheet.people.reduce((sum, people) => sum + people, 0)
  const mean = drawn === 0 ? (min + max) / 2 : covered / drawn
  return { min, max, mean: Math.min(max, Math.max(min, mean)) }
}

/** Islands keep their colour from one version to the next, and a new one finds its own. */
function dressed(sheet: PlanSheet, worn: readonly number[]): IslandColours {
  const colours: IslandColours = [...worn]
  for (const [island, colour] of worn.entries())
    if (colour === -1) colours[island] = quietestColour(colours, sheet.contacts[island]).colour
  recolourIslands(sheet, colours)
  return colours
}
