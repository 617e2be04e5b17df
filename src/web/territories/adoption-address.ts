import { useSearchParams } from 'react-router'
import type { IslandFate } from '#domain/plan-adoption-changes.ts'

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
  const [parameters, setParameters] = useSearchParams()
  return {
    fate: fates.find((fate) => fate === parameters.get('fate')) ?? null,
    find: parameters.get('find') ?? '',
    sort: parameters.get('sort'),
    show: (changes: Readonly<Record<string, string | null>>) =>
      setParameters(
        (now) => {
          const next = new URLSearchParams(now)
          for (const [name, value] of Object.entries(changes))
            if (value === null || value === '') next.delete(name)
            else next.set(name, value)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
  }
}
