import type { SectionGraph } from './section-graph.ts'

/**
 * One plan while a planner paints it. An island is a position in the plan's list; islands are only
 * ever appended, and the columns are replaced when they outgrow their room: read them through the
 * sheet each time. Everything changes through `plan-edit.ts` alone.
 */
export type PlanSheet = {
  /** The city, its measures rounded so that sums over them are exact. */
  readonly graph: SectionGraph
  /** Section → position of its island, or -1. */
  readonly assignment: Int32Array
  readonly cityPeople: number
  islandCount: number
  people: Int32Array
  areaM2: Float64Array
  perimeterM: Float64Array
  /** Metres of outline that are the edge of the city. */
  outerM: Float64Array
  /** Pairs of a section of the island with one beside it that belongs to none. */
  freePairs: Int32Array
  /** Known numbers of contiguous pieces, -1 where the island changed since: ask `pieceCount`. */
  pieces: Int32Array
  /** The sections of each island. */
  readonly members: Set<number>[]
  /** For each island, the islands that touch it, with the number of section pairs along the border. */
  readonly contacts: Map<number, number>[]
}

/** A sheet on which no section is assigned. */
export function blankSheet(graph: SectionGraph, islandCount: number): PlanSheet {
  const sheet: PlanSheet = {
    graph: {
      ...graph,
      sharedM: graph.sharedM.map(exact),
      areaM2: graph.areaM2.map(exact),
      perimeterM: graph.perimeterM.map(exact),
      outerM: graph.outerM.map(exact),
    },
    assignment: new Int32Array(graph.count).fill(-1),
    cityPeople: graph.people.reduce((sum, people) => sum + people, 0),
    islandCount: 0,
    people: new Int32Array(islandCount),
    areaM2: new Float64Array(islandCount),
    perimeterM: new Float64Array(islandCount),
    outerM: new Float64Array(islandCount),
    freePairs: new Int32Array(islandCount),
    pieces: new Int32Array(islandCount),
    members: [],
    contacts: [],
  }
  while (sheet.islandCount < islandCount) appendIsland(sheet)
  return sheet
}

/** An island with nothing in it yet; answers its position. */
export function appendIsland(sheet: PlanSheet): number {
  const island = sheet.islandCount
  if (island === sheet.people.length) {
    const room = Math.max(8, 2 * island)
    sheet.people = widened(sheet.people, new Int32Array(room))
    sheet.areaM2 = widened(sheet.areaM2, new Float64Array(room))
    sheet.perimeterM = widened(sheet.perimeterM, new Float64Array(room))
    sheet.outerM = widened(sheet.outerM, new Float64Array(room))
    sheet.freePairs = widened(sheet.freePairs, new Int32Array(room))
    sheet.pieces = widened(sheet.pieces, new Int32Array(room))
  }
  sheet.members.push(new Set())
  sheet.contacts.push(new Map())
  sheet.islandCount = island + 1
  return island
}

/** To 1/1024: below 2⁴³ such numbers add and subtract without error, so an undo restores every figure. */
const exact = (measure: number) => Math.round(measure * 1024) / 1024

function widened<Column extends Int32Array | Float64Array>(from: Column, into: Column): Column {
  into.set(from)
  return into
}
