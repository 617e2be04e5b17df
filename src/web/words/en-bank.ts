import { borrowers } from './en/borrowers.ts'
import { desk } from './en/desk.ts'
import { equipment } from './en/equipment.ts'
import { refusals } from './en/failures-bank.ts'
import { reservations } from './en/reservations.ts'
import { reports } from './en/reports.ts'
import { stock } from './en/stock.ts'

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
