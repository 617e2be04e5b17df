import { useSearchParams } from 'react-router'
import { useAddress } from './address.ts'

export const layers = ['districts', 'neighbourhoods', 'spaces', 'facilities', 'density'] as const
export type Layer = (typeof layers)[number]

/** What lies over the islands, in the page's address; spaces unless it says otherwise. */
export function useLayers() {
  const [params] = useSearchParams()
  const { change } = useAddress()
  const named = params.get('layers')?.split(' ')
  const on = new Set(layers.filter((layer) => named?.includes(layer) ?? layer === 'spaces'))
  const toggle = (layer: Layer) => {
    const next = layers.filter((one) => on.has(one) !== (one === layer))
    const usual = next.length === 1 && next[0] === 'spaces'
    change({ layers: usual ? null : next.join(' ') || 'none' })
  }
  return { on, toggle }
}
