import type { refusals as ca } from '../ca/failures-bank.ts'

/** What only the resource bank refuses. */
export const refusals: typeof ca = {
  'equipment/unknown-item': 'No item has the tag {{tag}}.',
  'equipment/unknown-type': 'This type no longer exists.',
  'equipment/unknown-model': 'This model no longer exists.',
  'equipment/unknown-loan': 'This loan does not exist.',
  'equipment/unknown-claim': 'This is no longer on the item’s timeline.',
  'equipment/unknown-photo': 'This photo is no longer there.',
  'equipment/unknown-batch': 'This import does not exist or was undone already.',
  'equipment/unknown-stocktake': 'This stocktake does not exist.',
  'equipment/unknown-view': 'This view is no longer there.',
  'equipment/already-lent':
    'Item {{tag}} is already on loan: {{holder}} has it until {{until}} ({{space}}).',
  'equipment/not-available': 'Item {{tag}} cannot be lent now.',
  'equipment/reserved': 'Item {{tag}} is reserved for {{holder}} from {{from}} until {{until}}.',
  'equipment/not-in-state': 'Item {{tag}} has changed, and that can no longer be done with it.',
  'equipment/too-long': 'That is too long: until {{latest}} at most.',
  'equipment/closed-day': 'The space is closed on that day. The first open day is {{next}}.',
  'equipment/day-past': 'That day is over.',
  'equipment/no-renewals-left': 'All renewals have been used ({{renewals}}).',
  'equipment/none-free': 'None is free on those days. The person can be put on the waiting list.',
  'equipment/not-alike': 'The other item is not of the same type.',
  'equipment/tag-taken': 'There is an item with the tag {{tag}} already.',
  'equipment/name-taken': 'There is one of that name already. Choose another.',
  'equipment/in-use': 'Somebody has item {{tag}} or is to have it. Close that first.',
  'equipment/cannot-undo':
    'That can no longer be undone: too much time has passed or the item has changed.',
  'equipment/stocktake-open': 'A stocktake is already open at this space.',
  'equipment/stocktake-closed': 'This stocktake is closed already.',
  'equipment/import-changed': 'Something changed since the check. Check the file again.',
  'equipment/too-many': 'That is too many at once: {{most}} at most.',
  'borrowers/unknown': 'This person is not here, or the record has been erased.',
  'borrowers/reason-required': 'Write down why you need it: it is recorded.',
  'borrowers/likely-known': 'This person may be here already. Look before adding.',
  'borrowers/open-loans': 'This person still has something on loan or reserved.',
  'borrowers/held': 'A deposit or a damage is still open: it cannot be erased yet.',
}
