import { addresses } from './ca/addresses.ts'
import { borrowers } from './ca/borrowers.ts'
import { city } from './ca/city.ts'
import { coverage } from './ca/coverage.ts'
import { desk } from './ca/desk.ts'
import { due } from './ca/due.ts'
import { equipment } from './ca/equipment.ts'
import { failures, problems, refusals } from './ca/failures.ts'
import { layers } from './ca/layers.ts'
import { people } from './ca/people.ts'
import { roles } from './ca/people-roles.ts'
import { plans } from './ca/plans.ts'
import { privacy } from './ca/privacy.ts'
import { reservations } from './ca/reservations.ts'
import { reports } from './ca/reports.ts'
import { search } from './ca/search.ts'
import { settings } from './ca/settings.ts'
import { shell } from './ca/shell.ts'
import { signIn } from './ca/sign-in.ts'
import { spaces } from './ca/spaces.ts'
import { stock } from './ca/stock.ts'
import { territories } from './ca/territories.ts'
import { today } from './ca/today.ts'

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
