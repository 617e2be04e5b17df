import { z } from '@hono/zod-openapi'
import { CityOptions, RefreshOptions } from '#domain/city-options.ts'
import { cityFiles } from '#domain/city-findings.ts'
import type { FilesGiven } from '#domain/city-check.ts'
import { Day } from '#domain/identifier.ts'

/** A part of a form that carries a file. */
const Upload = z
  .custom<File>((value) => value instanceof File, { params: { problem: 'file' } })
  .openapi({ type: 'string', format: 'binary' })

/** A part of a form that carries JSON. */
function jsonPart<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', params: { problem: 'json' } })
        return z.NEVER
      }
    })
    .pipe(schema)
    .openapi({ type: 'string', description: 'JSON' })
}

function form<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'multipart/form-data': { schema } } } }
}

export const cityForm = form(
  z.object({
    options: jsonPart(CityOptions),
    sections: Upload,
    population: Upload,
    districts: Upload.optional(),
    neighbourhoods: Upload.optional(),
    spaces: Upload.optional(),
    facilities: Upload.optional(),
    addresses: Upload.optional(),
  }),
)

const padro = { options: jsonPart(RefreshOptions), population: Upload }
export const padroForm = form(z.object(padro))

/** Applied against the figures that were in force when the report was read. */
export const padroAppliedForm = form(z.object({ ...padro, against: Day }))

export async function filesIn(sent: Partial<Record<keyof FilesGiven, File | undefined>>) {
  const given: FilesGiven = {}
  for (const file of cityFiles) {
    const upload = sent[file]
    if (upload !== undefined) given[file] = await bytesOf(upload)
  }
  return given
}

export async function bytesOf(upload: File): Promise<Uint8Array> {
  return new Uint8Array(await upload.arrayBuffer())
}
