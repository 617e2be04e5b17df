import { colourIslands, recolourIslands } from '#domain/island-colours.ts'
import { moveSections, openPlan } from '#domain/plan-edit.ts'
import { noHistory, recordStroke, strokeOf } from '#domain/plan-history.ts'
import { planFigures } from '#domain/plan-totals.ts'
import type { SectionGraph } from '#domain/section-graph.ts'
import { barcelonaGraph, barcelonaIsAbsent } from '../domain/barcelona-graph.ts'
import { grownAssignment, neighboursOf, underBrush } from '../domain/brush.ts'
import { gridCity } from '../domain/grid-city.ts'
import { percentile } from './percentiles.ts'

const target = { min: 10_000, max: 30_000, mean: 15_061 }

/**
 * Script time in ms of one stroke of ten sections over a border: hands change, then figures of
 * every island, pieces, totals, colours and the step to undo. Drawing on the map is not in it.
 */
export function measureStroke({
  graph = barcelonaIsAbsent ? gridCity(1_068, 36) : barcelonaGraph(),
  islands = 115,
  strokes = 2_000,
}: { graph?: SectionGraph; islands?: number; strokes?: number } = {}): {
  p50: number
  p95: number
} {
  const saved = grownAssignment(graph, islands)
  let sheet = openPlan(graph, saved, islands)
  let colours = colourIslands(sheet)
  let history = noHistory
  const times: number[] = []
  for (let nth = 0; times.length < strokes; nth++) {
    // Some hundred strokes without repair leave a plan that no planner would go on with.
    if (nth % 200 === 0) {
      sheet = openPlan(graph, saved, islands)
      colours = colourIslands(sheet)
      planFigures(sheet, target)
    }
    const centre = (nth * 7_919) % graph.count
    const own = sheet.assignment[centre] ?? -1
    const across = neighboursOf(graph, centre).find((next) => sheet.assignment[next] !== own)
    const island = sheet.assignment[across ?? centre] ?? -1
    if (island === own || island < 0) continue
    const sections = underBrush(graph, centre, 10)
    const begun = performance.now()
    const moves = moveSections(sheet, sections, island)
    history = recordStroke(history, strokeOf(moves))
    recolourIslands(sheet, colours)
    planFigures(sheet, target)
    times.push(performance.now() - begun)
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}
