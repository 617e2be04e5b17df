import type { Status } from './activity.ts'

export type ActivityCsvLanguage = 'ca' | 'es' | 'en'

type Words = {
  columns: readonly [
    title: string,
    kind: string,
    space: string,
    place: string,
    next: string,
    last: string,
    sessions: string,
    seats: string,
    facilitators: string,
    spoken: string,
    status: string,
  ]
  file: string
  statuses: Record<Status, string>
}

/** What stands in the table for spreadsheets: it is made here and not on the screen. */
export const activityCsvWords: Record<ActivityCsvLanguage, Words> = {
  ca: {
    columns: [
      'Títol',
      'Tipus',
      'Espai',
      'Lloc',
      'Propera sessió',
      'Última sessió',
      'Sessions',
      'Places per sessió',
      'Qui la porta',
      'Llengües',
      'Estat',
    ],
    file: 'activitats',
    statuses: { draft: 'Esborrany', published: 'Publicada', cancelled: 'Cancel·lada' },
  },
  es: {
    columns: [
      'Título',
      'Tipo',
      'Espacio',
      'Lugar',
      'Próxima sesión',
      'Última sesión',
      'Sesiones',
      'Plazas por sesión',
      'Quién la lleva',
      'Lenguas',
      'Estado',
    ],
    file: 'actividades',
    statuses: { draft: 'Borrador', published: 'Publicada', cancelled: 'Cancelada' },
  },
  en: {
    columns: [
      'Title',
      'Kind',
      'Space',
      'Place',
      'Next session',
      'Last session',
      'Sessions',
      'Places a session',
      'Led by',
      'Languages',
      'State',
    ],
    file: 'activities',
    statuses: { draft: 'Draft', published: 'Published', cancelled: 'Cancelled' },
  },
}
