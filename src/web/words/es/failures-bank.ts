import type { refusals as ca } from '../ca/failures-bank.ts'

/** What only the resource bank refuses. */
export const refusals: typeof ca = {
  'equipment/unknown-item': 'Ninguna unidad tiene la etiqueta {{tag}}.',
  'equipment/unknown-type': 'Este tipo ya no existe.',
  'equipment/unknown-model': 'Este modelo ya no existe.',
  'equipment/unknown-loan': 'Este préstamo no existe.',
  'equipment/unknown-claim': 'Esto ya no está en la agenda de la unidad.',
  'equipment/unknown-photo': 'Esta foto ya no está.',
  'equipment/unknown-batch': 'Esta importación no existe o ya se deshizo.',
  'equipment/unknown-stocktake': 'Este recuento no existe.',
  'equipment/unknown-view': 'Esta vista ya no está.',
  'equipment/already-lent':
    'La unidad {{tag}} ya está en préstamo: la tiene {{holder}} hasta el {{until}} ({{space}}).',
  'equipment/not-available': 'La unidad {{tag}} ahora no se puede prestar.',
  'equipment/reserved':
    'La unidad {{tag}} está reservada para {{holder}} del {{from}} al {{until}}.',
  'equipment/not-in-state': 'La unidad {{tag}} ha cambiado y eso ya no se puede hacer.',
  'equipment/too-long': 'Es demasiado tiempo: como mucho hasta el {{latest}}.',
  'equipment/closed-day': 'Ese día el espacio está cerrado. El primer día abierto es el {{next}}.',
  'equipment/day-past': 'Ese día ya ha pasado.',
  'equipment/no-renewals-left': 'Ya se han hecho todas las prórrogas ({{renewals}}).',
  'equipment/none-free':
    'No hay ninguna libre esos días. Puedes apuntar a la persona en la lista de espera.',
  'equipment/not-alike': 'La otra unidad no es del mismo tipo.',
  'equipment/tag-taken': 'Ya hay una unidad con la etiqueta {{tag}}.',
  'equipment/name-taken': 'Ya hay uno con ese nombre. Elige otro.',
  'equipment/in-use': 'La unidad {{tag}} la tiene alguien o está comprometida. Ciérralo antes.',
  'equipment/cannot-undo':
    'Eso ya no se puede deshacer: ha pasado demasiado tiempo o la unidad ha cambiado.',
  'equipment/stocktake-open': 'En este espacio ya hay un recuento abierto.',
  'equipment/stocktake-closed': 'Este recuento ya está cerrado.',
  'equipment/import-changed':
    'Algo ha cambiado desde la comprobación. Vuelve a comprobar el archivo.',
  'equipment/too-many': 'Son demasiadas de una vez: como mucho {{most}}.',
  'borrowers/unknown': 'Esta persona no está, o sus datos ya se han borrado.',
  'borrowers/reason-required': 'Escribe por qué lo necesitas: queda registrado.',
  'borrowers/likely-known': 'Quizá esta persona ya está. Míralo antes de añadirla.',
  'borrowers/open-loans': 'Todavía tiene material en préstamo o reservado.',
  'borrowers/held': 'Hay una fianza o un daño abierto: todavía no se puede borrar.',
}
