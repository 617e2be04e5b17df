import type { Asked } from './queries.ts'

/** What is asked in the page's address: an address in words or a point. */
export function askedIn(parameters: URLSearchParams): Asked {
  const [lon, lat] = [parameters.get('lon'), parameters.get('lat')]
  return lon !== null && lat !== null
    ? { lon, lat }
    : { address: parameters.get('address')?.trim() ?? '' }
}
