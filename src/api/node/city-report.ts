import { findingKinds, type FindingKind } from '#domain/city-findings.ts'
import type { Prepared } from '#domain/city-prepare.ts'

/** What each finding means and what to do about it. */
const meanings: Record<FindingKind, string> = {
  'not-readable':
    'not found in the file, or the file is not what it says. Name the column with --map',
  'no-sections': 'the file holds no sections',
  'no-code':
    'no section code could be read or composed. Name the columns with --map, or give --municipality',
  'duplicate-section': 'sections that appear more than once',
  'invalid-ring': 'sections whose outline is not a closed ring of four points or more',
  'wrong-projection':
    'sections with coordinates that are no longitude and latitude. Convert the file to WGS84 (EPSG:4326)',
  'shared-more-than-twice': 'sections that lie over others',
  'isolated-section': 'sections that touch no other. Outlines must coincide point by point',
  'bad-people': 'rows whose people are no whole number of zero or more',
  'duplicate-people': 'rows for a section that has a figure already',
  'section-without-people': 'sections without a figure',
  'people-without-section': 'figures without a section',
  'no-date': 'the file does not say of which day the figures are. Give it with --on',
  'several-dates': 'the figures are of several days; keep one',
  'several-pieces': 'the city lies in several pieces, of so many sections each',
  gap: 'holes between sections',
}

const figure = new Intl.NumberFormat('en')

/** The report of a check, line by line, for a terminal. */
export function reportLines({ summary, findings }: Prepared): string[] {
  const said = [
    `Sections           ${figure.format(summary.sections)}`,
    `People             ${figure.format(summary.people)}`,
    `Joined             ${figure.format(summary.joined)}`,
    `Orphans            ${summary.sectionsWithoutPeople} sections without people, ${summary.peopleWithoutSection} figures without section`,
    `Neighbour pairs    ${figure.format(summary.neighbourPairs)}`,
    `Connected pieces   ${summary.pieces}`,
    `Districts          ${summary.districts}`,
    `Neighbourhoods     ${summary.neighbourhoods}`,
  ]
  const found = findings.map(({ kind, count, examples }) => {
    const weight = findingKinds[kind] === 'refuses' ? 'REFUSED' : 'Note'
    const more = count > examples.length ? ', …' : ''
    return `${weight}: ${figure.format(count)} × ${meanings[kind]} (${examples.join(', ')}${more}).`
  })
  return found.length === 0 ? said : [...said, '', ...found]
}
