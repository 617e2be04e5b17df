import { Day, Id } from '#domain/identifier.ts'
import type { WhereAsked } from './reserve-queries.ts'

/** In the place of a space from which one asks. */
export const nowhere = 'none'
export const fromAddress = 'address'

export type WhereView = {
  type: string | null
  model: string | null
  /** A space, the point of an address, or nowhere in particular. */
  near: string
  point: { lon: string; lat: string } | null
  days: { from: string; due: string } | null
}

const degrees = /^-?\d{1,3}(\.\d{1,6})?$/

/** What an address of this page asks; from my own space unless it says otherwise. */
export function whereIn(parameters: URLSearchParams, workplace: string | null): WhereView {
  const id = (name: string) => Id.safeParse(parameters.get(name)).data ?? null
  const day = (name: string) => Day.safeParse(parameters.get(name)).data ?? null
  const [lon, lat] = [parameters.get('lon') ?? '', parameters.get('lat') ?? '']
  const point = degrees.test(lon) && degrees.test(lat) ? { lon, lat } : null
  const asked = parameters.get('near')
  const space = id('near') ?? workplace ?? nowhere
  const [from, due] = [day('from'), day('due')]
  return {
    type: id('type'),
    model: id('model'),
    near: asked === nowhere || asked === fromAddress ? asked : space,
    point,
    days: from !== null && due !== null && from <= due ? { from, due } : null,
  }
}

/** The same as the api is asked. */
export function askedOf({ type, model, near, point, days }: WhereView): WhereAsked {
  const place = near === nowhere ? {} : near === fromAddress ? (point ?? {}) : { space: near }
  return {
    ...(model === null ? (type === null ? {} : { type }) : { model }),
    ...place,
    ...days,
  }
}
