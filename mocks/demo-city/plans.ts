import type { PreparedCity } from '#domain/city.ts'
import { openPlan } from '#domain/plan-edit.ts'
import type { PlanSheet } from '#domain/plan-sheet.ts'
import { sectionGraph } from '#domain/section-graph.ts'
import { compactIsland } from './compact-island.ts'
import { evenIslands } from './even-islands.ts'
import { openIslands } from './open-island-facts.ts'
import { mean, planePoint, type Point } from './plane.ts'
import { settleBorders } from './settle-borders.ts'
import { unsettle } from './unsettle.ts'

const islandsProposed = 115

/** The islands that are open, as a plan with the rest of the city unassigned. */
export function adoptedSheet(city: PreparedCity): PlanSheet {
  const graph = sectionGraph(city.sections, city.neighbours)
  const at = placesOf(city)
  const assignment = new Int32Array(graph.count).fill(-1)
  for (const [place, { neighbourhood, people }] of openIslands.entries()) {
    const among = city.sections.neighbourhood.flatMap((code, section) =>
      code === neighbourhood ? [section] : [],
    )
    const middle = mean(among.map(at))
    for (const section of compactIsland(graph, { among, middle, at, people }))
      assignment[section] = place
  }
  return openPlan(graph, assignment, openIslands.length)
}

/** Every section in an island: the open ones as they are, and as many more as the city wants. */
export function proposedSheet(city: PreparedCity, adopted: PlanSheet): PlanSheet {
  const at = placesOf(city)
  const assignment = Int32Array.from(adopted.assignment)
  const free = [...assignment.keys()].filter((section) => assignment[section] === -1)
  const { graph } = adopted
  const fresh = evenIslands({ graph, at }, free, islandsProposed - openIslands.length)
  for (const [i, island] of fresh.entries())
    for (const section of island) assignment[section] = openIslands.length + i
  const sheet = openPlan(graph, assignment, islandsProposed)
  const people = free.reduce((sum, section) => sum + (graph.people[section] ?? 0), 0)
  settleBorders(sheet, {
    firstFree: openIslands.length,
    min: 10_400,
    max: 24_000,
    mean: people / fresh.length,
  })
  unsettle(sheet, { firstFree: openIslands.length, min: 10_000, max: 30_000 })
  return sheet
}

/** Where sections lie on the map, by their place in the city. */
export function placesOf({ sections }: PreparedCity): (section: number) => Point {
  return (section) => planePoint(sections.lon[section] ?? 0, sections.lat[section] ?? 0)
}
