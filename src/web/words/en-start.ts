import { addresses } from './en/addresses.ts'
import { city } from './en/city.ts'
import { coverage } from './en/coverage.ts'
import { due } from './en/due.ts'
import { failures, problems, refusals } from './en/failures.ts'
import { layers } from './en/layers.ts'
import { people } from './en/people.ts'
import { roles } from './en/people-roles.ts'
import { plans } from './en/plans.ts'
import { privacy } from './en/privacy.ts'
import { search } from './en/search.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { spaces } from './en/spaces.ts'
import { territories } from './en/territories.ts'
import { today } from './en/today.ts'

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
