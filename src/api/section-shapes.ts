import { sectionShapes, type SectionShapes } from '#domain/section-shapes.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from './db/database.ts'

/** Unpacking takes some ten milliseconds, so the last city stays unpacked; its digest is its name. */
let unpacked: { sha256: string; shapes: SectionShapes } | null = null

/** The outlines of the city of this database. */
export async function shapesOfCity(db: Db): Promise<SectionShapes> {
  const edition = await db.selectFrom('city').select('topology_sha256 as sha256').executeTakeFirst()
  if (edition === undefined) throw new Refusal('city/none')
  if (unpacked?.sha256 === edition.sha256) return unpacked.shapes
  const { topology } = await db.selectFrom('city').select('topology').executeTakeFirstOrThrow()
  const shapes = sectionShapes(JSON.parse(topology))
  unpacked = { sha256: edition.sha256, shapes }
  return shapes
}
