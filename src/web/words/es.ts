import { addresses } from './es/addresses.ts'
import { city } from './es/city.ts'
import { coverage } from './es/coverage.ts'
import { desk } from './es/desk.ts'
import { equipment } from './es/equipment.ts'
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

export const words = {
  addresses,
  city,
  coverage,
  desk,
  equipment,
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
