import type { refusals as ca } from '../ca/failures-programme.ts'

/** What only the programme and the agenda refuse. */
export const refusals: typeof ca = {
  'activities/unknown': 'Esta actividad ya no existe.',
  'activities/unknown-occurrence': 'Esta sesión ya no existe.',
  'activities/unknown-kind': 'Este tipo de actividad ya no se usa.',
  'activities/unknown-facilitator': 'Una de las personas que la llevan ya no está en la lista.',
  'activities/unknown-template': 'Esta plantilla ya no está.',
  'activities/unknown-holiday': 'Este día ya no está en el calendario.',
  'activities/clash':
    '{{who}} ya tiene otra cosa a esa hora. Mira los choques y cambia la hora, la sala o la persona.',
  'activities/no-such-time': 'El {{at}} esa hora no existe: esa noche se adelantan los relojes.',
  'activities/time-twice':
    'El {{at}} esa hora pasa dos veces: esa noche se atrasan los relojes. Elige otra.',
  'activities/no-sessions':
    'Con estas fechas no queda ninguna sesión. Revisa la repetición y las fechas que has quitado.',
  'activities/too-many-sessions':
    'Son demasiadas sesiones de una vez: como mucho {{most}}. Pon un final más cercano.',
  'activities/changed-meanwhile':
    'Algo ha cambiado desde que lo miraste. Mira otra vez qué pasaría.',
  'activities/past': 'Esta sesión ya ha pasado y no se cambia.',
  'activities/cannot-undo': 'Esto ya no se puede deshacer: ha habido cambios después.',
  'activities/not-in-state': 'La actividad ha cambiado y esto ya no se puede hacer.',
  'activities/has-registrations':
    'Hay personas inscritas. Cancélala en vez de borrarla, y se les dirá.',
  'activities/name-taken': 'Ya hay uno con este nombre. Elige otro.',
  'activities/import-refused': 'El archivo no es un calendario que se pueda leer.',
  'activities/import-changed':
    'El calendario ha cambiado desde la comprobación. Vuelve a comprobar el archivo.',
  'registrations/unknown': 'Esta inscripción ya no existe.',
  'registrations/full': 'No quedan plazas. Puedes apuntar a la persona en la lista de espera.',
  'registrations/already': 'Esta persona ya está inscrita o en la lista de espera.',
  'registrations/closed':
    'No se puede inscribir a nadie: ya ha pasado, se ha cancelado o no hace falta inscripción.',
  'registrations/offer-over': 'La oferta de esta plaza ya ha terminado.',
  'registrations/not-in-state': 'La inscripción ha cambiado y esto ya no se puede hacer.',
  'registrations/too-many-companions': 'Pueden venir como mucho {{most}} acompañantes.',
  'registrations/too-early': 'Aún es pronto para pasar lista. Se podrá a partir de: {{from}}.',
  'agenda/unknown-appointment': 'Esta cita ya no existe.',
  'agenda/unknown-absence': 'Esta ausencia ya no existe.',
  'agenda/unknown-word': 'Una de las opciones ya no está en la lista.',
  'agenda/not-in-state': 'La cita ha cambiado y esto ya no se puede hacer.',
  'feeds/unknown': 'Este calendario no existe o se ha retirado.',
  'spaces/room-in-use': 'Hay actividades o citas en esta sala. Muévelas antes de quitarla.',
  'spaces/room-parts': 'Una sala que es parte de otra no puede tener partes.',
}
