import type { layers as ca } from '../ca/layers.ts'

export const layers: typeof ca = {
  title: 'Layers and legend',
  over: 'What to show',
  districts: 'Districts',
  neighbourhoods: 'Neighbourhoods',
  spaces: 'Spaces',
  facilities: 'Facilities',
  density: 'Density',
  facilitiesFailed: 'The facilities could not be loaded.',
  again: 'Try again',
  perHectare: 'People per hectare, by section',
  under: 'under {{to}}',
  between: '{{from}}–{{to}}',
  orMore: '{{from}} or more',
  signs: 'What it means',
  islands: 'Super islands: colour only tells them apart',
  outlines: 'Edge of a super island',
  unassigned: 'No super island',
  streetsFailed: 'The street map could not be loaded',
}
