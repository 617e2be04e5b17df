import type { agendaHoliday as ca } from '../ca/agenda-holiday.ts'

export const agendaHoliday: typeof ca = {
  add: 'Añade un festivo',
  change: 'Cambia',
  changeOf: 'Cambia «{{name}}»',
  from: 'Primer día',
  last: 'Último día',
  days: '{{from}} – {{last}}',
  scope: 'Dónde',
  scopes: {
    state: 'En todo el Estado',
    country: 'En toda Cataluña',
    city: 'En toda la ciudad',
    district: 'En un distrito',
    space: 'En un espacio',
  },
  district: 'Distrito',
  space: 'Espacio',
  choose: 'Elige uno',
  closes: 'Estos días no se abre',
  open: 'Se abre igualmente',
  source: 'Dónde se ha publicado',
  sourceHelp: 'Por ejemplo: DOGC núm. 9300. Vacío, queda por confirmar.',
  added: 'Festivo añadido.',
}
