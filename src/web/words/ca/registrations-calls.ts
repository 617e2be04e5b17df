export const registrationCalls = {
  title: 'Per avisar',
  lead: 'Canvis que encara no ha sabut qui no té correu, a {{space}}.',
  call: 'Truca-li',
  told: 'Ja ho sap',
  done: 'Anotat: {{who}} ja ho sap.',
  phoneEnds: 'tel. …{{digits}}',
  noPhone: 'No va deixar cap telèfon.',
  calendar: 'Calendari',
  notYours: {
    title: 'Aquí no hi tens ningú per avisar',
    text: 'Avisa les persones inscrites qui les atén a l’espai.',
  },
  none: {
    title: 'No falta avisar ningú',
    text: 'Qui té correu electrònic rep l’avís allà; la resta surt aquí.',
  },
  speaks: { ca: 'Parla català', es: 'Parla castellà', en: 'Parla anglès' },
  what: {
    confirmed: 'S’hi ha inscrit.',
    waiting: 'És a la llista d’espera.',
    offered: 'Té una plaça oferta: cal que digui si la vol.',
    promoted: 'Ja té plaça.',
    moved: 'Ha canviat el dia, l’hora o el lloc.',
    cancelled: 'S’ha cancel·lat.',
    restored: 'Finalment sí que es fa.',
    'registration-cancelled': 'Hem anul·lat la seva inscripció.',
  },
}
