import type { person as ca } from '../ca/person.ts'

export const person: typeof ca = {
  label: 'Persona',
  help: 'Escribe el nombre o las últimas cifras del teléfono.',
  other: 'Cambia la persona',
  found: 'Personas encontradas',
  none: 'Nadie de este mostrador se llama así.',
  phoneEnds: 'acaba en {{digits}}',
  add: 'Añade una persona',
  save: 'Añádela',
  another: 'Es otra persona',
  givenName: 'Nombre',
  familyName: 'Apellidos',
  phone: 'Teléfono',
}
