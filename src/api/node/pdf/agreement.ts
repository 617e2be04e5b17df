import type { LoanPaper, Signer } from '#domain/equipment/paper.ts'
import type { Language } from '#domain/session.ts'
import { colours, frame, heading, rule, withRoom, write } from './a4.ts'
import type { Drawing } from './document.ts'
import { drawHead, drawSpace } from './paper-head.ts'
import { drawLines } from './paper-lines.ts'
import { laidOut } from './paper-pages.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import { personName } from './person-name.ts'
import { printable } from './printable.ts'
import { dayInWords, inEuros, weekdayInWords } from './say.ts'

type Told = { paper: LoanPaper; signer: Signer; language: Language; words: PaperWords }

const gutter = 22
const column = (frame.width - gutter) / 2
const second = frame.left + column + gutter

/** What is signed when something is lent: one A4 page, in large type. */
export function agreement(paper: LoanPaper, signer: Signer, language: Language) {
  const words = paperWords[language]
  const told = { paper, signer, language, words }
  const { title } = words.agreement
  return laidOut(
    { title: `${title} ${paper.ref}`, language, words, parts: 6 },
    (doc, from, air) => {
      const day = dayInWords(words.locale, paper.openedOn)
      let y = drawHead(doc, from, { title, number: words.number(paper.ref), day })
      y = drawParties(doc, y + air, told)
      y = drawDue(doc, y + air, told)
      y = heading(doc, words.agreement.items, [frame.left, y + air], frame.width)
      rule(doc, y)
      y = drawThings(doc, y, told)
      y = drawTerms(doc, y + air, told)
      return drawSignature(doc, y + air, told)
    },
  )
}

function drawParties(doc: Drawing, from: number, { paper, signer, words }: Told): number {
  const width = column
  let y = heading(doc, words.agreement.who, [frame.left, from], width)
  const { elsewhere } = words.agreement
  const name = personName(signer.name, { font: 'bold', elsewhere })
  y = write(doc, name.text, [frame.left, y], { width, font: name.font, size: 15 })
  for (const contact of [signer.phone, signer.email])
    if (contact !== null) y = write(doc, printable(contact), [frame.left, y], { width })
  const title = words.agreement.where
  return Math.max(y, drawSpace(doc, [second, from], { width, title, paper, words }))
}

/** The day in words, where nobody overlooks it. */
function drawDue(doc: Drawing, from: number, { paper, words }: Told): number {
  const days = paper.lines.map(({ due }) => due).toSorted()
  const [first] = days
  if (first === undefined) return from
  const label = days.at(-1) === first ? words.agreement.due : words.agreement.firstDue
  const deposit =
    paper.depositCents === null
      ? null
      : words.agreement.deposit(inEuros(words.locale, paper.depositCents))
  const height = deposit === null ? 37 : 54
  doc.roundedRect(frame.left, from, frame.width, height, 6).fill(colours.ground)
  const [x, y] = [frame.left + 12, from + 8]
  doc.font('regular').fontSize(13)
  const labelWidth = doc.widthOfString(label)
  write(doc, label, [x, y + 2.6], { width: labelWidth + 2, size: 13 })
  write(doc, weekdayInWords(words.locale, first), [x + labelWidth + 8, y], {
    width: frame.width - 32 - labelWidth,
    font: 'bold',
    size: 16,
  })
  if (deposit !== null) write(doc, deposit, [x, y + 24], { width: frame.width - 24 })
  return from + height
}

function drawThings(doc: Drawing, y: number, { paper, language, words }: Told): number {
  const areDueTogether = new Set(paper.lines.map(({ due }) => due)).size === 1
  return drawLines(doc, y, paper.lines, {
    language,
    aside: ({ due, maxUserKg }) =>
      [
        ...(maxUserKg === null ? [] : [words.upTo(maxUserKg)]),
        ...(areDueTogether ? [] : [words.until(shortDay(words.locale, due))]),
      ].join(', '),
    under: () => null,
  })
}

function shortDay(locale: string, day: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'short' }).format(
    new Date(day),
  )
}

function drawTerms(doc: Drawing, at: number, { signer, words }: Told): number {
  const { duties, toDo, data, kept } = words.agreement
  const from = withRoom(doc, at, 170)
  const width = column
  let y = heading(doc, duties, [frame.left, from], width)
  for (const duty of toDo) {
    doc.circle(frame.left + 3, y + 7.2, 1.7).fill(colours.strong)
    y = write(doc, duty, [frame.left + 12, y], { width: width - 12 }) + 1.5
  }
  const pad = 9
  const text = kept(signer.keptDays)
  doc.font('regular').fontSize(12)
  const inner = column - 2 * pad
  const height = 18 + doc.heightOfString(text, { width: inner, lineGap: 0.24 }) + 2 * pad - 4
  doc.roundedRect(second, from, column, height, 6).lineWidth(0.9).strokeColor(colours.line).stroke()
  const under = heading(doc, data, [second + pad, from + pad - 2], inner)
  write(doc, text, [second + pad, under], { width: inner })
  return Math.max(y, from + height)
}

function drawSignature(doc: Drawing, at: number, { paper, signer, words }: Told): number {
  const height = 68
  const from = withRoom(doc, at, height)
  const line = from + height - 19
  const start = second
  if (signer.signature !== null)
    doc.image(Buffer.from(signer.signature), start + 4, from, {
      fit: [column - 8, height - 22],
      align: 'center',
      valign: 'bottom',
    })
  doc.moveTo(start, line).lineTo(frame.right, line).lineWidth(0.9).strokeColor(colours.ink).stroke()
  const { elsewhere } = words.agreement
  const { text, font } = personName(signer.name, { font: 'regular', elsewhere })
  write(doc, text, [start, line + 3], { width: column, font })
  write(doc, words.agreement.signature, [frame.left, line - 14], { width: column, font: 'bold' })
  write(doc, dayInWords(words.locale, paper.openedOn), [frame.left, line + 3], { width: column })
  return from + height
}
