import type { AttendanceSheet } from '#domain/activities/attendance-sheet.ts'
import { dayOf, timeOf } from '#domain/activities/local-time.ts'
import type { Language } from '#domain/session.ts'
import { addA4, colours, frame, rule, tickBox, write } from './a4.ts'
import { pt, type Drawing } from './document.ts'
import { laidOut } from './paper-pages.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import { personName } from './person-name.ts'
import { printable } from './printable.ts'
import { weekdayInWords } from './say.ts'

/** High enough to sign in. */
const rowHeight = pt(10)
const numberWidth = 30
const signWidth = pt(62)
const companionsWidth = 62
const nameWidth = frame.width - numberWidth - signWidth - companionsWidth
const [nameAt, companionsAt] = [frame.left + numberWidth, frame.left + numberWidth + nameWidth]
const signAt = companionsAt + companionsWidth

/** What is signed at the door of a session, with blank lines for whoever comes unregistered. */
export function attendanceSheet(sheet: AttendanceSheet, language: Language) {
  const words = paperWords[language]
  return laidOut(
    { title: words.attendance.title, language, words, parts: Infinity },
    (doc, from) => {
      let y = drawColumns(doc, drawSession(doc, from, sheet, words), words)
      const blank = Array.from({ length: sheet.blank }, () => null)
      for (const [i, person] of [...sheet.people, ...blank].entries()) {
        if (y + rowHeight > frame.bottom - 20) y = drawColumns(doc, addA4(doc), words)
        y = drawRow(doc, y, { number: i + 1, person, words })
      }
      const { initials, afterwards } = words.attendance
      return write(doc, sheet.sensitive ? initials : afterwards, [frame.left, y + 5], {
        width: frame.width,
        colour: colours.soft,
      })
    },
  )
}

function drawSession(
  doc: Drawing,
  from: number,
  sheet: AttendanceSheet,
  words: PaperWords,
): number {
  const { title, led, registered } = words.attendance
  const width = frame.width
  let y = write(doc, `${title} · ${registered(sheet.people.length)}`, [frame.left, from], {
    width,
    colour: colours.soft,
  })
  y = write(doc, printable(sheet.title), [frame.left, y + 2], {
    width,
    font: 'bold',
    size: 22,
    colour: colours.strong,
  })
  const day = weekdayInWords(words.locale, dayOf(sheet.start))
  const when = `${day}, ${timeOf(sheet.start)}–${timeOf(sheet.end)}`
  y = write(doc, when, [frame.left, y + 2], { width, font: 'bold' })
  const place = [sheet.space, ...(sheet.place === null ? [] : [sheet.place])].join(' · ')
  y = write(doc, printable(place), [frame.left, y], { width })
  if (sheet.facilitators.length === 0) return y + 10
  const names = printable(sheet.facilitators.join(', '))
  return write(doc, `${led}: ${names}`, [frame.left, y], { width }) + 10
}

function drawColumns(doc: Drawing, y: number, words: PaperWords): number {
  const { who, companions, signs } = words.attendance
  const style = { font: 'bold', colour: colours.strong } as const
  write(doc, who, [nameAt, y], { ...style, width: nameWidth })
  write(doc, companions, [companionsAt, y], { ...style, width: companionsWidth })
  const end = write(doc, signs, [signAt, y], { ...style, width: signWidth }) + 3
  rule(doc, end, colours.strong)
  return end
}

type Row = { number: number; person: AttendanceSheet['people'][number] | null; words: PaperWords }

function drawRow(doc: Drawing, y: number, { number, person, words }: Row): number {
  const middle = y + rowHeight / 2 - 8
  write(doc, String(number), [frame.left, middle], {
    width: numberWidth - 10,
    align: 'right',
    colour: colours.soft,
  })
  if (person !== null) {
    const { elsewhere } = words.agreement
    const shown = person.shown ?? words.attendance.erased
    const name = personName(shown, { font: 'regular', elsewhere })
    write(doc, shortened(doc, name), [nameAt, middle], { width: nameWidth - 6, font: name.font })
    if (person.companions > 0)
      write(doc, `+ ${person.companions}`, [companionsAt, middle], { width: companionsWidth })
  }
  tickBox(doc, [signAt, y + rowHeight / 2 - 5], false)
  rule(doc, y + rowHeight)
  return y + rowHeight
}

/** One line: a name that is longer than its column goes on with a dot, and the row stays as high. */
function shortened(doc: Drawing, { text, font }: ReturnType<typeof personName>): string {
  doc.font(font).fontSize(12)
  if (doc.widthOfString(text) < nameWidth - 8) return text
  let short = text
  while (short !== '' && doc.widthOfString(`${short}…`) >= nameWidth - 8)
    short = Array.from(short).slice(0, -1).join('')
  return `${short.trimEnd()}…`
}
