import type { LoanPaper, PaperLine } from '#domain/equipment/paper.ts'
import type { Language } from '#domain/session.ts'
import { colours, frame, rule, tickBox, withRoom, write } from './a4.ts'
import type { Drawing } from './document.ts'
import { printable } from './printable.ts'

const tagWidth = 92
const lineHeight = 15.5

type Told = {
  language: Language
  /** At the right of the line; empty where there is nothing to say. */
  aside: (line: PaperLine) => string
  /** A sentence under it; null for boxes to tick, one for each thing that belongs to it. */
  under: (line: PaperLine) => string | null
}

/** The things themselves, each with its tag; goes on to another page where they are many. */
export function drawLines(
  doc: Drawing,
  from: number,
  lines: LoanPaper['lines'],
  told: Told,
): number {
  let y = from
  for (const line of lines) {
    y = withRoom(doc, y, 2 * lineHeight + 8)
    y = drawLine(doc, y + 3, line, told) + 3
    rule(doc, y)
  }
  return y
}

function drawLine(doc: Drawing, y: number, line: PaperLine, told: Told): number {
  const x = frame.left + tagWidth
  const aside = told.aside(line)
  doc.font('regular').fontSize(12)
  const asideWidth = aside === '' ? 0 : Math.min(doc.widthOfString(aside) + 2, 190)
  const width = frame.right - x - asideWidth - (aside === '' ? 0 : 10)
  write(doc, line.tag, [frame.left, y], { width: tagWidth - 6, font: 'bold' })
  if (aside !== '')
    write(doc, aside, [frame.right - asideWidth, y], { width: asideWidth, align: 'right' })
  const model = [line.maker, line.model].filter((part) => part !== '').join(' ')
  const what = printable(`${line.names[told.language]} · ${model}`)
  const end = write(doc, what, [x, y], { width })
  const under = told.under(line)
  if (under === null) return drawAccessories(doc, [x, end], line)
  return under === '' ? end : write(doc, under, [x, end], { width: frame.right - x })
}

/** Boxes in a row, and on to the next one where the row is full. */
function drawAccessories(
  doc: Drawing,
  [left, top]: [number, number],
  { accessories }: PaperLine,
): number {
  if (accessories.length === 0) return top
  let [x, y] = [left, top + 1.5]
  doc.font('regular').fontSize(12)
  for (const { name, out } of accessories) {
    const text = printable(name)
    const width = doc.font('regular').fontSize(12).widthOfString(text)
    if (x > left && x + 14 + width > frame.right) [x, y] = [left, y + lineHeight]
    tickBox(doc, [x, y + 2.2], out)
    write(doc, text, [x + 14, y], { width: frame.right - x - 14, colour: colours.soft })
    x += 14 + width + 16
  }
  return y + lineHeight
}
