import type { Drawing } from './document.ts'
import { pt } from './document.ts'

export const colours = {
  ink: '#22282c',
  soft: '#4a4a48',
  strong: '#07504f',
  line: '#b3aca1',
  ground: '#f6f3ee',
}

/** A4 in points, with the margins that every printer can print. */
export const frame = {
  left: pt(16),
  right: pt(194),
  width: pt(178),
  top: pt(12),
  bottom: pt(284),
}

/** Large enough for tired eyes: nothing on a paper is smaller. */
export const bodySize = 12

export type Style = {
  width: number
  font?: 'regular' | 'bold' | 'scripts'
  size?: number
  colour?: string
  align?: 'left' | 'right'
}

/** Writes a text that may run over several lines; returns where the next one begins. */
export function write(
  doc: Drawing,
  text: string,
  [x, y]: [number, number],
  { width, font = 'regular', size = bodySize, colour = colours.ink, align = 'left' }: Style,
): number {
  doc.font(font).fontSize(size).fillColor(colour)
  const options = { width, align, lineGap: size * 0.02 }
  doc.text(text, x, y, options)
  return y + doc.heightOfString(text, options)
}

export function heading(doc: Drawing, text: string, [x, y]: [number, number], width: number) {
  return write(doc, text, [x, y], { width, font: 'bold', size: 13, colour: colours.strong }) + 2
}

export function rule(doc: Drawing, y: number, colour = colours.line): void {
  doc.moveTo(frame.left, y).lineTo(frame.right, y).lineWidth(0.7).strokeColor(colour).stroke()
}

export function addA4(doc: Drawing): number {
  doc.addPage({ size: [pt(210), pt(297)], margin: 0 })
  return frame.top
}

/** Room for so much on this page, or the top of the next one. */
export function withRoom(doc: Drawing, y: number, height: number): number {
  return y + height <= frame.bottom ? y : addA4(doc)
}

/** A box to tick, ticked where it applies. */
export function tickBox(doc: Drawing, [x, y]: [number, number], ticked: boolean): void {
  const side = 9
  doc.lineWidth(0.9).strokeColor(colours.ink).rect(x, y, side, side).stroke()
  if (!ticked) return
  doc
    .moveTo(x + 1.8, y + 4.8)
    .lineTo(x + 3.9, y + 7)
    .lineTo(x + 7.6, y + 1.9)
    .lineWidth(1.6)
    .strokeColor(colours.strong)
    .stroke()
}
