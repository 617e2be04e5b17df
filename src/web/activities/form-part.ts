import type { FormFields } from './form-fields.ts'
import type { Problems } from './form-problems.ts'

/** What each part of the form gets. */
export type FormPart = {
  fields: FormFields
  set: (change: Partial<FormFields>) => void
  wrong: Problems['fields']
}
