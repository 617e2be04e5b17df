import type { SpaceDay } from '#domain/activities/occurrence.ts'
import type { Day } from '#domain/day.ts'
import type { Space } from '#domain/space.ts'
import type { CityGrouping, CityView } from './city-view.ts'

export type CityFigures = Omit<SpaceDay, 'space' | 'day'>
export type CityRow = { id: string; name: string; days: readonly CityFigures[]; all: CityFigures }
export type CityGroup = CityRow & { rows: readonly CityRow[] }

const nothing: CityFigures = { sessions: 0, cancelled: 0, drafts: 0, seats: 0, confirmed: 0 }

function sum(many: readonly CityFigures[]): CityFigures {
  return many.reduce(
    (all, one) => ({
      sessions: all.sessions + one.sessions,
      cancelled: all.cancelled + one.cancelled,
      drafts: all.drafts + one.drafts,
      seats: all.seats + one.seats,
      confirmed: all.confirmed + one.confirmed,
    }),
    nothing,
  )
}

/** Nothing that anybody could come to, whatever is being prepared or was cancelled. */
export const isEmpty = ({ all }: CityRow) => all.sessions === 0

/** A row for each space that is open, or has something all the same. */
export function spaceRows(
  spaces: readonly Space[],
  items: readonly SpaceDay[],
  { days, from, island }: Pick<CityView, 'days' | 'from' | 'island'>,
) {
  const found = new Map(items.map((item) => [`${item.space} ${item.day}`, item]))
  const busy = new Set(items.map(({ space }) => space))
  return spaces
    .filter(
      (space) =>
        (island === null || space.island?.id === island) &&
        (busy.has(space.id) || space.closedOn === null || space.closedOn > from),
    )
    .map((space) => {
      const row = days.map((day) => found.get(`${space.id} ${day}`) ?? nothing)
      return { space, id: space.id, name: space.name, days: row, all: sum(row) }
    })
}
export type SpaceRow = ReturnType<typeof spaceRows>[number]

/** Rows of the same name or number side by side, those without one last; each group with its totals. */
export function groupsOf(
  rows: readonly SpaceRow[],
  by: CityGrouping,
  names: { district: (code: string) => string; none: string },
): CityGroup[] {
  const keyOf = ({ space }: SpaceRow) =>
    by === 'district' ? (space.district ?? '') : (space.island?.id ?? '')
  const nameOf = ({ space }: SpaceRow) =>
    by === 'district' ? names.district(space.district ?? '') : (space.island?.name ?? '')
  const byKey = new Map<string, SpaceRow[]>()
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row])
  return [...byKey]
    .map(([id, ofGroup]) => {
      const [first] = ofGroup
      const name = id === '' || first === undefined ? names.none : nameOf(first)
      return { ...totalOf(id, name, ofGroup), rows: ofGroup }
    })
    .toSorted((a, b) => Number(a.id === '') - Number(b.id === '') || a.name.localeCompare(b.name))
}

export function totalOf(id: string, name: string, rows: readonly CityRow[]): CityRow {
  const [first] = rows
  const days = (first?.days ?? []).map((_, place) =>
    sum(rows.map((row) => row.days[place] ?? nothing)),
  )
  return { id, name, days, all: sum(rows.map(({ all }) => all)) }
}

/** How dark a cell is: none, one, two, three or four, more. */
export function shadeOf({ sessions }: CityFigures): 0 | 1 | 2 | 3 | 4 {
  return sessions === 0 ? 0 : sessions === 1 ? 1 : sessions === 2 ? 2 : sessions < 5 ? 3 : 4
}

export type CityColumn = { day: Day; isToday: boolean; isOff: boolean }
