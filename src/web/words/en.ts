import { addresses } from './en/addresses.ts'
import { borrowers } from './en/borrowers.ts'
import { city } from './en/city.ts'
import { coverage } from './en/coverage.ts'
import { desk } from './en/desk.ts'
import { due } from './en/due.ts'
import { equipment } from './en/equipment.ts'
import { failures, problems, refusals } from './en/failures.ts'
import { layers } from './en/layers.ts'
import { people } from './en/people.ts'
import { roles } from './en/people-roles.ts'
import { plans } from './en/plans.ts'
import { privacy } from './en/privacy.ts'
import { reservations } from './en/reservations.ts'
import { reports } from './en/reports.ts'
import { search } from './en/search.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { spaces } from './en/spaces.ts'
import { stock } from './en/stock.ts'
import { territories } from './en/territories.ts'
import { today } from './en/today.ts'

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
