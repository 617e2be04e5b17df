import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const data = '../shared/data/recurrence'
const absent = `the published cases are not there: ${data}`
const zones = ['UTC', 'Europe/Madrid', 'America/New_York', 'Pacific/Auckland']

const Told = z.array(
  z.object({
    name: z.string(),
    rule: z.string(),
    found: z.array(z.string()),
    expected: z.array(z.string()),
  }),
)

const files = [
  { of: 'RFC 5545', file: 'rfc5545-rrule-examples.json', atLeast: 11 },
  { of: 'dateutil', file: 'dateutil-rrule-cases.json', atLeast: 20 },
]

for (const zone of zones)
  test.for(files)(
    `every case of $of that the form can say comes out right in a process in ${zone}`,
    ({ file, atLeast }, { skip }) => {
      if (!existsSync(data)) skip(absent)
      const run = ['tests/domain/activities/expand-cases.ts', `${data}/${file}`]
      const env = { ...process.env, TZ: zone }
      const told = Told.parse(
        JSON.parse(execFileSync(process.execPath, run, { env, encoding: 'utf8' })),
      )
      expect(told.length).toBeGreaterThanOrEqual(atLeast)
      for (const { name, rule, found, expected } of told)
        expect({ name, rule, found }).toEqual({ name, rule, found: expected })
    },
  )
