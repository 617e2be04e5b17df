import { z } from 'zod'
import { columnMeanings } from './city-columns.ts'
import { cityFiles } from './city-findings.ts'
import { projections } from './city-projection.ts'
import { Day, line } from './identifier.ts'

/** `MMMMMDDSSS`: INE municipality 5, district 2, section 3. */
export const SectionCode = z.string().regex(/^\d{10}$/)

const columns = z.partialRecord(
  z.enum(cityFiles),
  z.partialRecord(z.enum(columnMeanings), z.string().max(200)),
)

/** What is told by hand about a city's files; everything has a guess but the name. */
export const CityOptions = z.strictObject({
  name: line(2, 120),
  /** INE code, where the files do not carry it. */
  municipality: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  attribution: line(0, 300).default(''),
  /** The day of the figures, where the file does not say it. */
  on: Day.optional(),
  projection: z.enum(projections).optional(),
  /** Which object of a TopoJSON with several. */
  object: z.string().max(200).optional(),
  columns: columns.default({}),
  /** Sections joined though their outlines do not touch. */
  links: z
    .array(z.tuple([SectionCode, SectionCode]))
    .max(200)
    .default([]),
})
export type CityOptions = z.infer<typeof CityOptions>

/** What became of a code that came or went with a new padró: counted with another section, or nowhere. */
export const CodeDecision = z.strictObject({ code: SectionCode, to: SectionCode.nullable() })
export type CodeDecision = z.infer<typeof CodeDecision>

/** What is told by hand about a new padró. */
export const RefreshOptions = z.strictObject({
  on: Day.optional(),
  columns: columns.default({}),
  decisions: z.array(CodeDecision).max(50_000).default([]),
})
export type RefreshOptions = z.infer<typeof RefreshOptions>
