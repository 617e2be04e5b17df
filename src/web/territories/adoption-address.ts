import type { IslandFate } from '#domain/plan-adoption-changes.ts'
import { useAddress } from '#web/ui/address.ts'

/** From what changes a territory most to what leaves it as it is. */
export const fates = [
  'removed',
  'empty',
  'merged',
  'split',
  'changed',
  'renamed',
  'new',
  'kept',
] as const satisfies IslandFate[]

/** Which islands are listed, in the page's address. */
export function useAdoptionAddress() {
  const { arrived: parameters, show } = useAddress()
  return {
    fate: fates.find((fate) => fate === parameters.get('fate')) ?? null,
    find: parameters.get('find') ?? '',
    sort: parameters.get('sort'),
    show,
  }
}
