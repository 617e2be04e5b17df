import { addresses } from './ca/addresses.ts'
import { city } from './ca/city.ts'
import { coverage } from './ca/coverage.ts'
import { due } from './ca/due.ts'
import { failures, problems, refusals } from './ca/failures.ts'
import { layers } from './ca/layers.ts'
import { people } from './ca/people.ts'
import { roles } from './ca/people-roles.ts'
import { plans } from './ca/plans.ts'
import { privacy } from './ca/privacy.ts'
import { search } from './ca/search.ts'
import { settings } from './ca/settings.ts'
import { shell } from './ca/shell.ts'
import { signIn } from './ca/sign-in.ts'
import { spaces } from './ca/spaces.ts'
import { territories } from './ca/territories.ts'
import { today } from './ca/today.ts'

/** What every page may say: it comes before the first one. */
export const words = {
  addresses,
  city,
  coverage,
  due,
  failures,
  layers,
  people,
  plans,
  privacy,
  problems,
  refusals,
  roles,
  search,
  settings,
  shell,
  signIn,
  spaces,
  territories,
  today,
}
