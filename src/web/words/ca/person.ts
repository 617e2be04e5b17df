export const person = {
  label: 'Persona',
  help: 'Escriu el nom o les últimes xifres del telèfon.',
  other: 'Canvia la persona',
  found: 'Persones trobades',
  none: 'Ningú d’aquest taulell no es diu així.',
  phoneEnds: 'acaba en {{digits}}',
  add: 'Afegeix una persona',
  save: 'Afegeix-la',
  another: 'És una altra persona',
  givenName: 'Nom',
  familyName: 'Cognoms',
  phone: 'Telèfon',
}
