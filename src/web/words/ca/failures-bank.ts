/** What only the resource bank refuses. */
export const refusals = {
  'equipment/unknown-item': 'Cap unitat té l’etiqueta {{tag}}.',
  'equipment/unknown-type': 'Aquest tipus ja no existeix.',
  'equipment/unknown-model': 'Aquest model ja no existeix.',
  'equipment/unknown-loan': 'Aquest préstec no existeix.',
  'equipment/unknown-claim': 'Això ja no és a l’agenda de la unitat.',
  'equipment/unknown-photo': 'Aquesta foto ja no hi és.',
  'equipment/unknown-batch': 'Aquesta importació no existeix o ja es va desfer.',
  'equipment/unknown-stocktake': 'Aquest recompte no existeix.',
  'equipment/unknown-view': 'Aquesta vista ja no hi és.',
  'equipment/already-lent':
    'La unitat {{tag}} ja està en préstec: la té {{holder}} fins al {{until}} ({{space}}).',
  'equipment/not-available': 'La unitat {{tag}} ara no es pot deixar.',
  'equipment/reserved':
    'La unitat {{tag}} està reservada per a {{holder}} del {{from}} al {{until}}.',
  'equipment/not-in-state': 'La unitat {{tag}} ha canviat i això ja no s’hi pot fer.',
  'equipment/too-long': 'És massa temps: com a molt fins al {{latest}}.',
  'equipment/closed-day': 'Aquell dia l’espai és tancat. El primer dia obert és el {{next}}.',
  'equipment/day-past': 'Aquest dia ja ha passat.',
  'equipment/no-renewals-left': 'Ja s’han fet totes les pròrrogues ({{renewals}}).',
  'equipment/none-free':
    'No n’hi ha cap de lliure aquests dies. Pots apuntar la persona a la llista d’espera.',
  'equipment/not-alike': 'L’altra unitat no és del mateix tipus.',
  'equipment/tag-taken': 'Ja hi ha una unitat amb l’etiqueta {{tag}}.',
  'equipment/name-taken': 'Ja n’hi ha un amb aquest nom. Tria’n un de diferent.',
  'equipment/in-use': 'La unitat {{tag}} la té algú o està compromesa. Tanca-ho abans.',
  'equipment/cannot-undo':
    'Això ja no es pot desfer: ha passat massa temps o la unitat ha canviat.',
  'equipment/stocktake-open': 'En aquest espai ja hi ha un recompte obert.',
  'equipment/stocktake-closed': 'Aquest recompte ja està tancat.',
  'equipment/import-changed':
    'Alguna cosa ha canviat des de la comprovació. Torna a comprovar el fitxer.',
  'equipment/too-many': 'Són massa d’una vegada: com a molt {{most}}.',
  'borrowers/unknown': 'Aquesta persona no hi és, o ja s’han esborrat les seves dades.',
  'borrowers/reason-required': 'Escriu per què ho necessites: queda registrat.',
  'borrowers/likely-known': 'Potser aquesta persona ja hi és. Mira-ho abans d’afegir-la.',
  'borrowers/open-loans': 'Encara té material en préstec o reservat.',
  'borrowers/held': 'Hi ha una fiança o un dany obert: no es pot esborrar encara.',
}
