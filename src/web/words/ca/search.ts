export const search = {
  title: 'Cerca en tot el taulell',
  groups: {
    island: 'Superilles',
    space: 'Espais',
    neighbourhood: 'Barris',
    plan: 'Plans',
    staff: 'Equip',
    address: 'Adreces',
    pages: 'Pàgines',
    actions: 'Accions',
  },
  hints: {
    island: 'Superilla {{number}}',
    shortcuts: 'Què fa cada tecla',
    signOut: 'Tanca la sessió',
  },
  schemes: {
    light: 'Aparença clara',
    dark: 'Aparença fosca',
    auto: 'Aparença com la del sistema',
  },
  count_one: '{{count, number}} resultat',
  count_other: '{{count, number}} resultats',
  nothing: 'No s’ha trobat res per a «{{typed}}»',
  nothingText: 'Prova-ho amb menys lletres, o amb el nom del barri, de l’espai o de la persona.',
  failed: 'Ara no es pot cercar al taulell. Les pàgines i les accions sí que funcionen.',
  keys: { move: 'per moure’t', open: 'per obrir', close: 'per tancar' },
}
