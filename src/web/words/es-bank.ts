import { borrowers } from './es/borrowers.ts'
import { desk } from './es/desk.ts'
import { equipment } from './es/equipment.ts'
import { refusals } from './es/failures-bank.ts'
import { reservations } from './es/reservations.ts'
import { reports } from './es/reports.ts'
import { stock } from './es/stock.ts'

/** What only the resource bank says: it comes with its first page. */
export const words = {
  borrowers,
  desk,
  equipment,
  refusals,
  reservations,
  reports,
  stock,
}
