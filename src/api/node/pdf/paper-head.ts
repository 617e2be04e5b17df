import { hoursInWords } from '#domain/opening-hours-words.ts'
import type { LoanPaper } from '#domain/equipment/paper.ts'
import { bodySize, colours, frame, heading, rule, write } from './a4.ts'
import type { Drawing } from './document.ts'
import type { PaperWords } from './paper-words.ts'
import { printable } from './printable.ts'

/** What paper it is, its number and its day. */
export function drawHead(
  doc: Drawing,
  y: number,
  { title, number, day }: { title: string; number: string; day: string },
): number {
  const half = frame.width / 2
  write(doc, title, [frame.left, y], {
    width: half * 1.2,
    font: 'bold',
    size: 25,
    colour: colours.strong,
  })
  const right = { width: half, align: 'right' } as const
  const numberEnds = write(doc, number, [frame.left + half, y + 1], {
    ...right,
    font: 'bold',
    size: 14,
  })
  const end = write(doc, day, [frame.left + half, numberEnds], { ...right, colour: colours.soft })
  rule(doc, end + 6, colours.strong)
  return end + 6
}

/** The space with its address, telephone and hours, as somebody who comes back needs it. */
export function drawSpace(
  doc: Drawing,
  at: [number, number],
  {
    width,
    title,
    paper,
    words,
  }: { width: number; title: string; paper: LoanPaper; words: PaperWords },
): number {
  const [x] = at
  const { name, address, phone, hours } = paper.space
  let y = heading(doc, title, at, width)
  y = write(doc, printable(name), [x, y], { width, font: 'bold' })
  y = write(doc, printable(address), [x, y], { width })
  if (phone !== null) y = write(doc, `${words.phone} ${phone}`, [x, y], { width })
  for (const line of packed(doc, hoursInWords(words.locale, hours, paper.openedOn), width))
    y = write(doc, line, [x, y], { width })
  return y
}

/** As many parts on a line as there is room for, and none broken in two. */
function packed(doc: Drawing, parts: readonly string[], width: number): string[] {
  doc.font('regular').fontSize(bodySize)
  const lines: string[] = []
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ''} · ${part}`
    if (lines.length > 0 && doc.widthOfString(longer) < width) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}
