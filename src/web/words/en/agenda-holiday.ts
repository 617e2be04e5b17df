import type { agendaHoliday as ca } from '../ca/agenda-holiday.ts'

export const agendaHoliday: typeof ca = {
  add: 'Add a holiday',
  change: 'Change',
  changeOf: 'Change “{{name}}”',
  from: 'First day',
  last: 'Last day',
  days: '{{from}} – {{last}}',
  scope: 'Where',
  scopes: {
    state: 'In the whole state',
    country: 'In all of Catalonia',
    city: 'In the whole city',
    district: 'In a district',
    space: 'In a space',
  },
  district: 'District',
  space: 'Space',
  choose: 'Choose one',
  closes: 'Closed on these days',
  open: 'Open all the same',
  source: 'Where it was published',
  sourceHelp: 'For example: DOGC no. 9300. Left empty, it awaits confirmation.',
  added: 'Holiday added.',
}
