import { borrowers } from './ca/borrowers.ts'
import { desk } from './ca/desk.ts'
import { equipment } from './ca/equipment.ts'
import { refusals } from './ca/failures-bank.ts'
import { reservations } from './ca/reservations.ts'
import { reports } from './ca/reports.ts'
import { stock } from './ca/stock.ts'

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
