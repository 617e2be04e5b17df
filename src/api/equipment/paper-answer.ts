import { z } from '@hono/zod-openapi'
import { Refusal } from '#domain/refusal.ts'
import type { Host, Pdf } from '../host.ts'

/** A paper as a route describes its answer. */
export function paper(description: string) {
  return {
    description,
    content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
  }
}

export function paperHeaders(name: string) {
  return {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}.pdf"`,
  }
}

/** What makes papers here; where nothing does, it says so before anything is read or written. */
export function pdfOf(host: Host): Pdf {
  if (host.pdf === null) throw new Refusal('host/not-in-the-demo')
  return host.pdf
}
