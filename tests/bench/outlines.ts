import { existsSync, readFileSync } from 'node:fs'
import { checkCity } from '#domain/city-check.ts'
import { CityOptions } from '#domain/city-options.ts'
import { sectionGraph } from '#domain/section-graph.ts'
import { readCityMap } from '#web/territories/city-map.ts'
import { grownAssignment } from '../domain/brush.ts'
import { percentile } from './percentiles.ts'

const folder = new URL('../../../shared/data/barcelona/', import.meta.url)
const islands = 115
const rounds = 30

/** Milliseconds to merge the outlines of all islands of the real Barcelona anew, or null without it. */
export function measureOutlines(): { p50: number; p95: number } | null {
  if (!existsSync(folder)) return null
  const { city } = checkCity(
    {
      sections: readFileSync(new URL('seccio-censal-2020.geojson', folder)),
      population: readFileSync(new URL('2025_pad_mdbas.csv', folder)),
    },
    CityOptions.parse({ name: 'Barcelona', municipality: '08019' }),
    { decoder: TextDecoder },
  )
  if (city === null) return null
  const { sections, neighbours, topology } = city
  const map = readCityMap({ ...sections, neighbours }, topology)
  const members = Array.from({ length: islands }, (): number[] => [])
  const assignment = grownAssignment(sectionGraph(sections, neighbours), islands)
  for (const [section, island] of assignment.entries()) members[island]?.push(section)
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now()
    for (const of of members) map.outlineOf(of)
    return performance.now() - begun
  })
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}
