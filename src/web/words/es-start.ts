import { addresses } from './es/addresses.ts'
import { city } from './es/city.ts'
import { coverage } from './es/coverage.ts'
import { due } from './es/due.ts'
import { failures, problems, refusals } from './es/failures.ts'
import { layers } from './es/layers.ts'
import { people } from './es/people.ts'
import { roles } from './es/people-roles.ts'
import { plans } from './es/plans.ts'
import { privacy } from './es/privacy.ts'
import { search } from './es/search.ts'
import { settings } from './es/settings.ts'
import { shell } from './es/shell.ts'
import { signIn } from './es/sign-in.ts'
import { spaces } from './es/spaces.ts'
import { territories } from './es/territories.ts'
import { today } from './es/today.ts'

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
