import type { FindingKind, RingFault } from '#domain/city-findings.ts'

/** What each finding means and what to do about it. */
export const meanings: Record<FindingKind, string> = {
  'too-large': 'file larger than is read',
  'not-readable': 'file that is not what it says',
  'no-column': 'columns not found. Name them with --map',
  'no-rows': 'file without a row of data',
  'no-code':
    'rows without a section code that could be read or composed. Name the columns with --map, or give --municipality',
  'duplicate-section': 'sections that stand in the file already, at the row named second',
  'invalid-ring': 'sections whose outline encloses no area that can be counted in',
  'wrong-projection':
    'sections whose coordinates are no longitude and latitude. Say what they are with --projection, or convert the file',
  overlap: 'pairs of sections that lie over each other by more than rounding',
  'isolated-section':
    'sections that share no outline with another: outlines must coincide point by point. Join an exclave to the nearest with --link A=B',
  'unknown-section':
    'sections named by hand that are not there, or that are named beside themselves',
  'bad-people': 'rows whose people are no whole number of zero or more',
  'duplicate-people': 'rows for a section that has a figure already, at the row named second',
  'section-without-people': 'sections without a figure',
  'people-without-section': 'figures without a section',
  'no-date': 'file that does not say of which day its figures are. Give it with --on',
  'several-dates': 'days in one file of figures. Keep one, or give it with --on',
  'several-pieces': 'pieces apart from each other, each with its number of sections',
  gap: 'gaps between sections, each with the sections around it',
  'other-municipality': 'rows of another municipality, left out',
  'greater-area': 'rows that count a greater area than a section, left out',
  'no-name': 'rows without a name, left out',
  'bad-point': 'rows without a place that could be read, left out',
  'point-outside': 'places that lie in no section; they come in without one',
}

export const ringFaultMeanings: Record<RingFault, string> = {
  'no-area': 'no polygon',
  open: 'the ring is not closed',
  'too-few-points': 'fewer than four points',
  'not-a-number': 'a coordinate is no number',
  'crosses-itself': 'the outline crosses itself',
}
