import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type SectionGraph, sectionGraph } from '#domain/section-graph.ts'

const file = new URL(
  '../../../shared/data/territories-benchmark/barcelona-1068.json',
  import.meta.url,
)

export const barcelonaIsAbsent = !existsSync(file)

const Benchmark = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      pop: z.int(),
      area: z.number(),
      perim: z.number(),
      ext: z.number(),
    }),
  ),
  edges: z.array(z.tuple([z.int(), z.int(), z.number()])),
})

/** The real 1,068 sections with 1,732,066 people; the file stands beside the repository, never in it. */
export function barcelonaGraph(): SectionGraph {
  const { nodes, edges } = Benchmark.parse(JSON.parse(readFileSync(file, 'utf8')))
  return sectionGraph(
    {
      ids: nodes.map(({ id }) => id),
      district: nodes.map(({ id }) => id.slice(5, 7)),
      neighbourhood: nodes.map(() => null),
      people: nodes.map(({ pop }) => pop),
      areaM2: nodes.map(({ area }) => area),
      perimeterM: nodes.map(({ perim }) => perim),
      outerM: nodes.map(({ ext }) => ext),
      lon: nodes.map(() => 0),
      lat: nodes.map(() => 0),
    },
    {
      a: edges.map(([a]) => a),
      b: edges.map(([, b]) => b),
      sharedM: edges.map(([, , metres]) => metres),
    },
  )
}
