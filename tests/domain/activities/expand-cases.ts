/**
 * Prints, as JSON, what the published cases of recurrence give in the process's own time zone: run
 * by the conformance test once for each of several.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { LocalTime } from '#domain/activities/local-time.ts'
import { patternOf } from '#domain/activities/recurrence.ts'
import { endingOf } from '#domain/activities/recurrence-ending.ts'
import { ruleStarts } from '#domain/activities/recurrence-expand.ts'

const Case = z.object({
  title: z.string().optional(),
  name: z.string().optional(),
  dtstart: z.string(),
  rrule: z.union([z.string(), z.array(z.string())]),
  exdate: z.array(z.string()).default([]),
  expected: z.array(z.string()),
  expected_strict: z.array(z.string()).optional(),
  openEnded: z.boolean().default(false),
})

const local = (text: string): LocalTime =>
  `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T${text.slice(9, 11)}:${text.slice(11, 13)}`

const file = process.argv[2] ?? ''
const { cases } = z.object({ cases: z.array(Case) }).parse(JSON.parse(readFileSync(file, 'utf8')))
const told = cases.flatMap((one) => {
  const name = one.title ?? one.name ?? ''
  const [zone = 'UTC'] = /(?<=TZID=)[^:]+/.exec(one.dtstart) ?? []
  const start = local(one.dtstart.split(':').at(-1) ?? '')
  const expected = (one.expected_strict ?? one.expected).map(local)
  return [one.rrule].flat().flatMap((rule) => {
    const pattern = patternOf(rule, start)
    // A year in which rules of hours or weeks are counted is not what the form offers.
    if (pattern === null || one.exdate.length > 0 || !start.endsWith(':00')) return []
    const ending = endingOf(rule, start, zone) ?? {
      ends: 'after' as const,
      sessions: expected.length,
    }
    const recurrence = { pattern, ending }
    const found = ruleStarts({ start, zone, recurrence, foreignRule: null })
    return [
      { name, rule, found: one.openEnded ? found.slice(0, expected.length) : found, expected },
    ]
  })
})
process.stdout.write(JSON.stringify(told))
