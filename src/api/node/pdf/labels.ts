import { setImmediate as others } from 'node:timers/promises'
import { labelSizes } from '#domain/equipment/label.ts'
import {
  labelPlaces,
  sheetOf,
  sheetSize,
  type LabelJob,
  type LabelTest,
} from '#domain/equipment/label-sheet.ts'
import { drawn, pt, type Drawing } from './document.ts'
import { drawLabel } from './label-drawing.ts'
import { labelWords } from './label-words.ts'

/** Labels drawn before whatever else waits gets its turn: about 30 ms. */
const inOneGo = 16

/** Labels in their order, one a page or on sheets. */
export function labels(job: LabelJob): Promise<Uint8Array<ArrayBuffer>> {
  const words = labelWords[job.language]
  const sheet = sheetOf(job.sheet)
  const own = labelSizes[job.size]
  const places =
    sheet === null
      ? job.labels.map((_, page) => ({ page, x: 0, y: 0, ...own }))
      : labelPlaces(sheet, job.labels.length, job.startAt).map((place) => ({
          ...place,
          width: sheet.width,
          height: sheet.height,
        }))
  return drawn({ title: words.title, language: job.language }, async (doc) => {
    let page = -1
    for (const [i, label] of job.labels.entries()) {
      const place = places[i]
      if (place === undefined) continue
      if (i % inOneGo === inOneGo - 1) await others()
      if (place.page !== page) addCalibratedPage(doc, sheet === null ? own : sheetSize, job)
      page = place.page
      drawLabel(doc, place, { label, size: job.size, words: words.found })
    }
  })
}

/** A page on which everything is moved and stretched by what its printer does wrong. */
export function addCalibratedPage(
  doc: Drawing,
  { width, height }: { width: number; height: number },
  { offset, scale }: Pick<LabelTest, 'offset' | 'scale'>,
): void {
  doc.addPage({ size: [pt(width), pt(height)], margin: 0 })
  doc.translate(pt(offset.x), pt(offset.y))
  doc.scale(scale.x, scale.y)
}
