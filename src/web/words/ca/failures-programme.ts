/** What only the programme and the agenda refuse. */
export const refusals = {
  'activities/unknown': 'Aquesta activitat ja no existeix.',
  'activities/unknown-occurrence': 'Aquesta sessió ja no existeix.',
  'activities/unknown-kind': 'Aquest tipus d’activitat ja no es fa servir.',
  'activities/unknown-facilitator': 'Una de les persones que la porten ja no és a la llista.',
  'activities/unknown-template': 'Aquesta plantilla ja no hi és.',
  'activities/unknown-holiday': 'Aquest dia ja no és al calendari.',
  'activities/clash':
    '{{who}} ja té una altra cosa a aquella hora. Mira els xocs i canvia l’hora, la sala o la persona.',
  'activities/no-such-time':
    'El {{at}} aquesta hora no existeix: aquella nit s’avancen els rellotges.',
  'activities/time-twice':
    'El {{at}} aquesta hora passa dues vegades: aquella nit s’endarrereixen els rellotges. Tria’n una altra.',
  'activities/no-sessions':
    'Amb aquestes dates no queda cap sessió. Revisa la repetició i les dates que has tret.',
  'activities/too-many-sessions':
    'Són massa sessions d’una vegada: com a molt {{most}}. Posa un final més proper.',
  'activities/changed-meanwhile':
    'Alguna cosa ha canviat des que ho has mirat. Mira altra vegada què passaria.',
  'activities/past': 'Aquesta sessió ja ha passat i no es canvia.',
  'activities/cannot-undo': 'Això ja no es pot desfer: hi ha hagut canvis després.',
  'activities/not-in-state': 'L’activitat ha canviat i això ja no s’hi pot fer.',
  'activities/has-registrations':
    'Hi ha persones inscrites. Cancel·la-la en comptes d’esborrar-la, i se’ls dirà.',
  'activities/name-taken': 'Ja n’hi ha un amb aquest nom. Tria’n un de diferent.',
  'activities/import-refused': 'El fitxer no és un calendari que es pugui llegir.',
  'activities/import-changed':
    'El calendari ha canviat des de la comprovació. Torna a comprovar el fitxer.',
  'registrations/unknown': 'Aquesta inscripció ja no existeix.',
  'registrations/full': 'No queden places. Pots apuntar la persona a la llista d’espera.',
  'registrations/already': 'Aquesta persona ja hi és inscrita o a la llista d’espera.',
  'registrations/closed':
    'No s’hi pot inscriure ningú: ja ha passat, s’ha cancel·lat o no cal inscripció.',
  'registrations/offer-over': 'L’oferta d’aquesta plaça ja s’ha acabat.',
  'registrations/not-in-state': 'La inscripció ha canviat i això ja no s’hi pot fer.',
  'registrations/too-many-companions': 'Poden venir com a molt {{most}} acompanyants.',
  'registrations/too-early': 'Encara és d’hora per passar llista. Es podrà a partir de: {{from}}.',
  'agenda/unknown-appointment': 'Aquesta cita ja no existeix.',
  'agenda/unknown-absence': 'Aquesta absència ja no existeix.',
  'agenda/unknown-word': 'Una de les opcions ja no és a la llista.',
  'agenda/not-in-state': 'La cita ha canviat i això ja no s’hi pot fer.',
  'feeds/unknown': 'Aquest calendari no existeix o s’ha retirat.',
  'spaces/room-in-use': 'Hi ha activitats o cites en aquesta sala. Mou-les abans de treure-la.',
  'spaces/room-parts': 'Una sala que és part d’una altra no pot tenir parts.',
}
