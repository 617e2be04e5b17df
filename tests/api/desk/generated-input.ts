import fc from 'fast-check'
import { z } from 'zod'
import { islands, plans, spaces, staff } from './fixture.ts'
import { madeUpCity } from './made-up-city.ts'

const Schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})

const ids = [islands, plans, spaces, staff].flatMap((group) => Object.values(group))
const known = [...ids, ...madeUpCity.sections.ids.slice(0, 5), '01', '02', 'ca', 'planner']

/** What has broken services before: signs that databases refuse, numbers at their edges, other types. */
const nastyText = [
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  'línia\nnova',
  '\u202e',
  '%',
  "'; drop table staff; --",
  '{{constructor}}',
  '0000-01-01',
  '0000-02-29',
  '2026-02-30',
  '9999-12-31',
  '00000000-0000-0000-0000-000000000000',
  'ABCDEFAB-CDEF-4ABC-8DEF-ABCDEFABCDEF',
  'x'.repeat(5000),
]
const nastyNumbers = [0, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 201]

const text = fc.oneof(
  fc.constantFrom(...known),
  fc.constantFrom(...nastyText),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('2026-11-23', '2026-11-25', 'Un nom', 'algu@vilagrisa.example', '93 000'),
)
const number = fc.oneof(fc.integer({ min: -2, max: 40 }), fc.constantFrom(...nastyNumbers))
const anything = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.jsonValue())

/** Values that a schema of the API's description would mostly take, and now and then anything else. */
export function inputFor(
  raw: unknown,
  named: Record<string, unknown>,
  depth = 0,
): fc.Arbitrary<unknown> {
  const schema = Schema.parse(raw ?? {})
  const inner = (one: unknown) => inputFor(one, named, depth + 1)
  if (schema.$ref !== undefined) return inner(named[schema.$ref.split('/').at(-1) ?? ''])
  return fc.oneof({ weight: 12, arbitrary: fitting() }, { weight: 1, arbitrary: anything })

  function fitting(): fc.Arbitrary<unknown> {
    const choices = schema.anyOf ?? schema.oneOf
    if (choices !== undefined) return fc.oneof(...choices.map(inner))
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
    const types = [schema.type ?? []].flat()
    return types.length === 0 ? anything : fc.oneof(...types.map(ofType))
  }

  function ofType(type: string): fc.Arbitrary<unknown> {
    if (type === 'object') {
      const fields: Record<string, fc.Arbitrary<unknown>> = {}
      for (const [name, one] of Object.entries(schema.properties ?? {})) fields[name] = inner(one)
      return fc.record(fields, { requiredKeys: [] })
    }
    if (type === 'array') return fc.array(inner(schema.items), { maxLength: depth < 4 ? 4 : 0 })
    if (type === 'boolean') return fc.boolean()
    if (type === 'null') return fc.constant(null)
    return type === 'string' ? text : number
  }
}
