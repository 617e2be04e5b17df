import { labelSizes } from '#domain/equipment/label.ts'
import { labelPlaces, sheetOf, sheetSize, type LabelTest } from '#domain/equipment/label-sheet.ts'
import { drawn, pt, type Drawing } from './document.ts'
import { addCalibratedPage } from './labels.ts'
import { labelWords } from './label-words.ts'

/** How far the crosses of a sheet stand from its edges. */
const crossAt = 20

/** Rulers, crosses and the places of the labels, moved and stretched as the labels will be. */
export function labelTest(test: LabelTest): Promise<Uint8Array<ArrayBuffer>> {
  const { title, howTo } = labelWords[test.language].test
  const sheet = sheetOf(test.sheet)
  return drawn({ title, language: test.language }, (doc) => {
    if (sheet === null) return drawLabelTest(doc, test)
    addCalibratedPage(doc, sheetSize, test)
    doc.lineWidth(0.5).strokeColor('#8b877f')
    for (const { x, y } of labelPlaces(sheet, sheet.columns * sheet.rows, 1))
      doc.rect(pt(x), pt(y), pt(sheet.width), pt(sheet.height)).stroke()
    drawRulers(doc, sheetSize, crossAt)
    for (const x of [crossAt, sheetSize.width - crossAt])
      for (const y of [crossAt, sheetSize.height - crossAt]) drawCross(doc, x, y, 5)
    drawHowTo(doc, title, howTo)
    return undefined
  })
}

function drawHowTo(doc: Drawing, title: string, howTo: readonly string[]): void {
  const [x, y, width] = [pt(50), pt(95), pt(120)]
  const text = howTo.map((line) => `•  ${line}`).join('\n')
  doc.font('regular').fontSize(12)
  const height = doc.heightOfString(text, { width, paragraphGap: 6 })
  doc.rect(x - 14, y - 14, width + 28, height + 62).fill('#ffffff')
  doc.fillColor('#000000').font('bold').fontSize(20).text(title, x, y, { width })
  doc
    .font('regular')
    .fontSize(12)
    .text(text, x, y + 34, { width, paragraphGap: 6 })
}

function drawLabelTest(doc: Drawing, test: LabelTest): void {
  const size = labelSizes[test.size]
  addCalibratedPage(doc, size, test)
  doc.lineWidth(0.5).strokeColor('#000000')
  doc.rect(pt(1), pt(1), pt(size.width - 2), pt(size.height - 2)).stroke()
  drawRulers(doc, size, null)
  drawCross(doc, size.width / 2, size.height / 2, 2)
  doc
    .font('bold')
    .fontSize(8)
    .fillColor('#000000')
    .text(`${size.width} × ${size.height} mm`, pt(5), pt(size.height / 2 + 1), {
      lineBreak: false,
      baseline: 'top',
    })
}

/** A millimetre a tick, from the edges of the paper: along the top and down the left side, or across `at`. */
function drawRulers(
  doc: Drawing,
  { width, height }: { width: number; height: number },
  at: number | null,
): void {
  const from = at ?? 0
  doc.lineWidth(0.35).strokeColor('#000000').fillColor('#000000').font('regular').fontSize(7)
  for (const [length, along] of [
    [width, 'x'],
    [height, 'y'],
  ] as const)
    for (let mm = 1; mm < length; mm++) {
      const tick = mm % 10 === 0 ? 4 : mm % 5 === 0 ? 3 : 1.5
      const end = from + (at === null ? tick / 2 : tick)
      if (along === 'x') doc.moveTo(pt(mm), pt(from)).lineTo(pt(mm), pt(end)).stroke()
      else doc.moveTo(pt(from), pt(mm)).lineTo(pt(end), pt(mm)).stroke()
      if (at === null || mm % 10 !== 0) continue
      const place = along === 'x' ? ([mm + 0.4, end] as const) : ([end + 0.4, mm - 2.6] as const)
      doc.text(String(mm), pt(place[0]), pt(place[1]), { lineBreak: false })
    }
}

function drawCross(doc: Drawing, x: number, y: number, arm: number): void {
  doc.lineWidth(0.7).strokeColor('#000000')
  doc
    .moveTo(pt(x - arm), pt(y))
    .lineTo(pt(x + arm), pt(y))
    .stroke()
  doc
    .moveTo(pt(x), pt(y - arm))
    .lineTo(pt(x), pt(y + arm))
    .stroke()
}
