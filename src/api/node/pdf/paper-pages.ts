import type { Language } from '#domain/session.ts'
import { addA4, colours, frame, write } from './a4.ts'
import { drawn, type Drawing } from './document.ts'
import type { PaperWords } from './paper-words.ts'

/** Draws everything from a height down, with so much air between the parts; returns where it ends. */
type Layout = (doc: Drawing, from: number, air: number) => number

const [leastAir, mostAir] = [8, 26]

/** A paper on one page where it fits, its parts as far apart as there is room for. */
export async function laidOut(
  about: { title: string; language: Language; words: PaperWords; parts: number },
  layout: Layout,
): Promise<Uint8Array<ArrayBuffer>> {
  let air = leastAir
  await drawn(about, (doc) => {
    const end = layout(doc, addA4(doc), leastAir)
    if (doc.bufferedPageRange().count === 1)
      air = Math.min(mostAir, leastAir + (frame.bottom - end) / about.parts)
  })
  return drawn(about, (doc) => {
    layout(doc, addA4(doc), air)
    numberPages(doc, about.words)
  })
}

function numberPages(doc: Drawing, words: PaperWords): void {
  const { count } = doc.bufferedPageRange()
  if (count === 1) return
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    write(doc, words.page(page + 1, count), [frame.left, frame.bottom + 3], {
      width: frame.width,
      align: 'right',
      colour: colours.soft,
    })
  }
}
