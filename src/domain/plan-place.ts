import type { PlanSheet } from './plan-sheet.ts'

/** Hands one section over and keeps every figure of the two islands, in as many steps as it has neighbours. */
export function placeSection(sheet: PlanSheet, section: number, from: number, to: number): void {
  const { graph, assignment, contacts, members } = sheet
  let sharedWithFrom = 0
  let sharedWithTo = 0
  const end = graph.offsets[section + 1] ?? 0
  for (let row = graph.offsets[section] ?? 0; row < end; row++) {
    const island = assignment[graph.targets[row] ?? -1] ?? -1
    if (island < 0) {
      add(sheet.freePairs, from, -1)
      add(sheet.freePairs, to, 1)
      continue
    }
    if (from < 0) add(sheet.freePairs, island, -1)
    if (to < 0) add(sheet.freePairs, island, 1)
    if (island === from) sharedWithFrom += graph.sharedM[row] ?? 0
    else if (from >= 0) touch(contacts, from, island, -1)
    if (island === to) sharedWithTo += graph.sharedM[row] ?? 0
    else if (to >= 0) touch(contacts, to, island, 1)
  }
  assignment[section] = to
  members[from]?.delete(section)
  members[to]?.add(section)
  if (from >= 0) count(sheet, from, section, -1, sharedWithFrom)
  if (to >= 0) count(sheet, to, section, 1, sharedWithTo)
}

function count(sheet: PlanSheet, island: number, section: number, sign: 1 | -1, shared: number) {
  const { graph } = sheet
  add(sheet.people, island, sign * (graph.people[section] ?? 0))
  add(sheet.areaM2, island, sign * (graph.areaM2[section] ?? 0))
  add(sheet.outerM, island, sign * (graph.outerM[section] ?? 0))
  // A border inside the island was, or becomes, outline of both its sides.
  add(sheet.perimeterM, island, sign * ((graph.perimeterM[section] ?? 0) - 2 * shared))
  sheet.pieces[island] = -1
}

function touch(contacts: Map<number, number>[], one: number, other: number, change: number): void {
  const pairs = (contacts[one]?.get(other) ?? 0) + change
  if (pairs === 0) {
    contacts[one]?.delete(other)
    contacts[other]?.delete(one)
  } else {
    contacts[one]?.set(other, pairs)
    contacts[other]?.set(one, pairs)
  }
}

function add(column: Int32Array | Float64Array, island: number, amount: number): void {
  if (island < 0) return
  column[island] = (column[island] ?? 0) + amount
}
