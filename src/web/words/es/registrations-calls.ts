import type { registrationCalls as ca } from '../ca/registrations-calls.ts'

export const registrationCalls: typeof ca = {
  title: 'Por avisar',
  lead: 'Cambios que aún no sabe quien no tiene correo, en {{space}}.',
  call: 'Llámale',
  told: 'Ya lo sabe',
  callWho: 'Llámale: {{who}}',
  toldWho: 'Ya lo sabe: {{who}}',
  done: 'Anotado: {{who}} ya lo sabe.',
  phoneEnds: 'tel. …{{digits}}',
  noPhone: 'No dejó ningún teléfono.',
  calendar: 'Calendario',
  notYours: {
    title: 'Aquí no tienes a nadie por avisar',
    text: 'Avisa a las personas inscritas quien las atiende en el espacio.',
  },
  none: {
    title: 'No falta avisar a nadie',
    text: 'Quien tiene correo electrónico recibe el aviso ahí; el resto sale aquí.',
  },
  speaks: { ca: 'Habla catalán', es: 'Habla castellano', en: 'Habla inglés' },
  what: {
    confirmed: 'Se ha inscrito.',
    waiting: 'Está en la lista de espera.',
    offered: 'Tiene una plaza ofrecida: tiene que decir si la quiere.',
    promoted: 'Ya tiene plaza.',
    moved: 'Ha cambiado el día, la hora o el lugar.',
    cancelled: 'Se ha cancelado.',
    restored: 'Finalmente sí se hace.',
    'registration-cancelled': 'Hemos anulado su inscripción.',
  },
}
