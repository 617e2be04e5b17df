import type { person as ca } from '../ca/person.ts'

export const person: typeof ca = {
  label: 'Person',
  help: 'Type the name or the last digits of the telephone.',
  other: 'Change the person',
  found: 'People found',
  none: 'Nobody at this counter has that name.',
  phoneEnds: 'ends in {{digits}}',
  add: 'Add a person',
  save: 'Add',
  another: 'This is another person',
  givenName: 'First name',
  familyName: 'Surname',
  phone: 'Telephone',
}
