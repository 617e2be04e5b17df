import { addresses } from './es/addresses.ts'
import { borrowers } from './es/borrowers.ts'
import { city } from './es/city.ts'
import { coverage } from './es/coverage.ts'
import { desk } from './es/desk.ts'
import { due } from './es/due.ts'
import { equipment } from './es/equipment.ts'
import { failures, problems, refusals } from './es/failures.ts'
import { layers } from './es/layers.ts'
import { people } from './es/people.ts'
import { roles } from './es/people-roles.ts'
import { plans } from './es/plans.ts'
import { privacy } from './es/privacy.ts'
import { reservations } from './es/reservations.ts'
import { reports } from './es/reports.ts'
import { search } from './es/search.ts'
import { settings } from './es/settings.ts'
import { shell } from './es/shell.ts'
import { signIn } from './es/sign-in.ts'
import { spaces } from './es/spaces.ts'
import { stock } from './es/stock.ts'
import { territories } from './es/territories.ts'
import { today } from './es/today.ts'

export const words = {
  addresses,
  borrowers,
  city,
  coverage,
  desk,
  due,
  equipment,
  failures,
  layers,
  people,
  plans,
  privacy,
  problems,
  refusals,
  reservations,
  reports,
  roles,
  search,
  settings,
  shell,
  signIn,
  spaces,
  stock,
  territories,
  today,
}
