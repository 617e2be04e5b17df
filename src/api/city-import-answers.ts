import { z } from '@hono/zod-openapi'
import { columnMeanings } from '#domain/city-columns.ts'
import { cityFiles, findingKinds } from '#domain/city-findings.ts'
import { SectionCode } from '#domain/city-options.ts'
import { Day } from '#domain/identifier.ts'

const figures = z.int().min(0)

const File = z
  .object({
    file: z.enum(cityFiles),
    format: z.enum(['CSV', 'GeoJSON', 'TopoJSON']).nullable(),
    encoding: z.enum(['UTF-8', 'Windows-1252', 'UTF-16']).nullable(),
    rows: figures,
    names: z.array(z.string()),
    columns: z.partialRecord(z.enum(columnMeanings), z.string()),
  })
  .openapi('CityFileRead')

const isKind = (kind: string): kind is keyof typeof findingKinds => kind in findingKinds
const kinds = Object.keys(findingKinds).filter(isKind)

const Finding = z
  .object({
    kind: z.enum(kinds),
    file: z.enum(cityFiles).nullable(),
    count: figures,
    rows: z.array(
      z.object({
        row: z.int().optional(),
        section: z.string().optional(),
        other: z.string().optional(),
        m2: z.number().optional(),
        metres: z.number().optional(),
        read: z.string().optional(),
      }),
    ),
  })
  .openapi('CityFinding')

/** What the files of a city are and what is wrong with them. */
export const CityReportAnswer = z
  .object({
    accepted: z.boolean(),
    summary: z.object({
      sections: figures,
      people: figures,
      joined: figures,
      sectionsWithoutPeople: figures,
      peopleWithoutSection: figures,
      neighbourPairs: figures,
      pieces: figures,
      districts: figures,
      neighbourhoods: figures,
      spaces: figures,
      facilities: figures,
      addresses: figures,
    }),
    files: z.array(File),
    findings: z.array(Finding),
  })
  .openapi('CityReport')

const CodeChange = z.object({
  code: SectionCode,
  people: figures,
  row: z.int().optional(),
  decision: z.object({ to: SectionCode.nullable() }).nullable(),
})

/** What a new padró would change. */
export const PadroReportAnswer = z
  .object({
    accepted: z.boolean(),
    on: Day.nullable(),
    inForce: Day,
    becomesCurrent: z.boolean(),
    isKnownDay: z.boolean(),
    before: figures,
    after: figures,
    leftOut: figures,
    undecided: figures,
    changes: z.array(z.object({ section: SectionCode, before: figures, after: figures })),
    came: z.array(CodeChange),
    went: z.array(CodeChange),
    file: File,
    findings: z.array(Finding),
  })
  .openapi('PadroReport')
