import {
  labelSizes,
  modulesOf,
  quietZone,
  tagLines,
  type LabelSize,
} from '#domain/equipment/label.ts'
import type { Label } from '#domain/equipment/label-sheet.ts'
import { capHeight, pt, type Drawing } from './document.ts'

type Box = { x: number; y: number; width: number; height: number }
type Line = { text: string; font: 'regular' | 'bold'; cap: number; above: number }

const ink = '#000000'

/** Draws a label in the middle of its place; all in millimetres from the upper left corner of the page. */
export function drawLabel(
  doc: Drawing,
  place: Box,
  { label, size, words }: { label: Label; size: LabelSize; words: string },
): void {
  const box = inTheMiddle(place, labelSizes[size])
  const inset = size === 'large' ? 1 : 0.5
  const side = box.height - 2 * inset
  drawCode(doc, label.code, { x: box.x + inset, y: box.y + inset, side })
  const x = box.x + inset + side + (size === 'large' ? 0.5 : 0)
  const width = box.x + box.width - x - 1.5
  const lines = (size === 'large' ? largeLines : smallLines)(label, words)
  drawLines(doc, { x, y: box.y, width, height: box.height }, lines)
}

function inTheMiddle(place: Box, wanted: { width: number; height: number }): Box {
  const [width, height] = [
    Math.min(place.width, wanted.width),
    Math.min(place.height, wanted.height),
  ]
  return {
    x: place.x + (place.width - width) / 2,
    y: place.y + (place.height - height) / 2,
    width,
    height,
  }
}

/** Dark modules as rectangles, those in a row as one: no picture that a printer could blur. */
function drawCode(doc: Drawing, code: string, at: { x: number; y: number; side: number }): void {
  const modules = modulesOf(code)
  const step = at.side / (modules.length + 2 * quietZone)
  for (const [row, signs] of modules.entries()) {
    for (let column = 0; column < signs.length; column++) {
      if (signs[column] !== true) continue
      let end = column
      while (signs[end] === true) end++
      doc.rect(
        pt(at.x + (quietZone + column) * step),
        pt(at.y + (quietZone + row) * step),
        pt((end - column) * step),
        pt(step),
      )
      column = end
    }
  }
  doc.fill(ink)
}

function largeLines({ tag, phone }: Label, words: string): Line[] {
  const lines = tagLines(tag).map((text, i): Line => ({
    text,
    font: 'bold',
    cap: 4.8,
    above: i === 0 ? 0 : 1.8,
  }))
  if (phone === null) return lines
  return [
    ...lines,
    { text: words, font: 'regular', cap: 1.7, above: 2.6 },
    { text: phone, font: 'bold', cap: 2.4, above: 1.3 },
  ]
}

function smallLines({ tag, phone }: Label): Line[] {
  const line: Line = { text: tag, font: 'bold', cap: 3.4, above: 0 }
  return phone === null ? [line] : [line, { text: phone, font: 'regular', cap: 1.9, above: 1.6 }]
}

/** Lines under each other, in the middle of the height; one that is too long is written smaller. */
function drawLines(doc: Drawing, box: Box, lines: readonly Line[]): void {
  const fitted = lines.map((line) => {
    doc.font(line.font).fontSize(pt(line.cap / capHeight))
    const tooWide = doc.widthOfString(line.text) / pt(box.width)
    return { ...line, cap: line.cap / Math.max(tooWide, 1) }
  })
  const wanted = fitted.reduce((sum, { cap, above }) => sum + cap + above, 0)
  // A millimetre above and below, for whatever cuts the labels.
  const share = Math.min(1, (box.height - 2) / wanted)
  let y = box.y + (box.height - wanted * share) / 2
  doc.fillColor(ink)
  for (const { text, font, ...line } of fitted) {
    const cap = line.cap * share
    y += line.above * share + cap
    doc
      .font(font)
      .fontSize(pt(cap / capHeight))
      .text(text, pt(box.x), pt(y), { lineBreak: false, baseline: 'alphabetic' })
  }
}
