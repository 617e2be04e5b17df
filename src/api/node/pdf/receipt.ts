import type { LoanPaper, PaperLine } from '#domain/equipment/paper.ts'
import type { Language } from '#domain/session.ts'
import { colours, frame, heading, rule, withRoom, write } from './a4.ts'
import type { Drawing } from './document.ts'
import { drawHead, drawSpace } from './paper-head.ts'
import { drawLines } from './paper-lines.ts'
import { laidOut } from './paper-pages.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import { printable } from './printable.ts'
import { dayInWords, inEuros } from './say.ts'

type Told = { paper: LoanPaper; language: Language; words: PaperWords }

/** What came back when, and what did not: for whoever brought it, and without a name. */
export function receipt(paper: LoanPaper, language: Language) {
  const words = paperWords[language]
  const told = { paper, language, words }
  const { title, where, back, out } = words.receipt
  const returned = paper.lines.filter(({ returnedOn }) => returnedOn !== null)
  const awaited = paper.lines.filter(({ returnedOn }) => returnedOn === null)
  return laidOut(
    { title: `${title} ${paper.ref}`, language, words, parts: 6 },
    (doc, from, air) => {
      const day = words.receipt.lentOn(dayInWords(words.locale, paper.openedOn))
      let y = drawHead(doc, from, { title, number: words.number(paper.ref), day })
      y = drawStanding(doc, y + air, awaited.length, told)
      y = drawPart(doc, y, { title: back, lines: returned, air }, told)
      y = drawPart(doc, y, { title: out, lines: awaited, air }, told)
      y = drawDeposit(doc, y + air, told)
      const width = frame.width / 2
      y = withRoom(doc, y, 100)
      const spaceEnds = drawSpace(doc, [frame.left, y + air], { width, title: where, paper, words })
      return drawStamp(doc, y + air, spaceEnds, words)
    },
  )
}

function drawStanding(doc: Drawing, from: number, awaited: number, { words }: Told): number {
  const { all, some, thanks } = words.receipt
  const isBack = awaited === 0
  const height = isBack ? 56 : 37
  doc.roundedRect(frame.left, from, frame.width, height, 6).fill(colours.ground)
  const width = frame.width - 24
  const y = write(doc, isBack ? all : some(awaited), [frame.left + 12, from + 8], {
    width,
    font: 'bold',
    size: 16,
  })
  if (isBack) write(doc, thanks, [frame.left + 12, y + 3], { width })
  return from + height
}

type Part = { title: string; lines: readonly PaperLine[]; air: number }

function drawPart(
  doc: Drawing,
  from: number,
  { title, lines, air }: Part,
  { language, words }: Told,
): number {
  if (lines.length === 0) return from
  const y = heading(doc, title, [frame.left, withRoom(doc, from + air, 60)], frame.width)
  rule(doc, y)
  return drawLines(doc, y, [...lines], {
    language,
    aside: ({ returnedOn, due }) =>
      returnedOn === null
        ? words.until(dayInWords(words.locale, due))
        : words.receipt.on(dayInWords(words.locale, returnedOn)),
    under: ({ missing, returnedAt }) =>
      [
        ...(returnedAt === null ? [] : [printable(returnedAt)]),
        ...(missing.length === 0 ? [] : [words.receipt.missing(printable(missing.join(', ')))]),
      ].join(' · '),
  })
}

function drawDeposit(doc: Drawing, from: number, { paper, words }: Told): number {
  if (paper.depositCents === null) return from
  const sum = inEuros(words.locale, paper.depositCents)
  const said =
    paper.depositReturnedOn === null
      ? words.receipt.depositOpen(sum)
      : words.receipt.depositBack(sum, dayInWords(words.locale, paper.depositReturnedOn))
  return write(doc, said, [frame.left, from], { width: frame.width, font: 'bold' })
}

/** Where the space signs or stamps. */
function drawStamp(doc: Drawing, from: number, beside: number, words: PaperWords): number {
  const start = frame.left + frame.width / 2 + 22
  const line = Math.max(from + 62, beside - 16)
  doc.moveTo(start, line).lineTo(frame.right, line).lineWidth(0.9).strokeColor(colours.ink).stroke()
  return Math.max(
    beside,
    write(doc, words.receipt.forTheSpace, [start, line + 3], { width: frame.right - start }),
  )
}
