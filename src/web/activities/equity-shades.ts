import type { EquityOffer } from '#domain/activities/equity.ts'
import type { EquityMeasure } from './equity-view.ts'

/** How many shades there are besides that of nothing: as many as the map's ramp has steps. */
export const equitySteps = 4

type Part = { people: number; offers: readonly EquityOffer[] }

export const offerOf = ({ offers }: Pick<Part, 'offers'>, kind: string | null) =>
  offers.find((offer) => offer.kind === kind) ?? noOffer(kind)

const noOffer = (kind: string | null): EquityOffer => ({
  kind,
  activities: 0,
  sessions: 0,
  seats: 0,
  near: 0,
  without: 0,
})

/** Per 1,000 people, or the share of people; nothing where nobody lives. */
export function measured(part: Part, kind: string | null, measure: EquityMeasure): number | null {
  if (part.people === 0) return null
  const share = offerOf(part, kind)[measure] / part.people
  return measure === 'without' ? share : share * 1000
}

/** Where the shades end, the last at the most there is; a share always goes to the whole. */
export function shadeEnds(values: readonly (number | null)[], measure: EquityMeasure): number[] {
  const most = measure === 'without' ? 1 : Math.max(0, ...values.map((value) => value ?? 0))
  return Array.from({ length: equitySteps }, (_, step) => (most * (step + 1)) / equitySteps)
}

/** Nothing has a shade of its own. */
export function shadeFor(value: number | null, ends: readonly number[]): number {
  if (value === null || value === 0) return 0
  const step = ends.findIndex((end) => value <= end + 1e-9)
  return step === -1 ? ends.length : step + 1
}
