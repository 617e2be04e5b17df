import type { FormPart } from './form-part.ts'
import { FormDetails } from './form-details.tsx'
import { FormSeats } from './form-seats.tsx'
import { FormWhat } from './form-what.tsx'
import { FormWhen } from './form-when.tsx'
import { FormWhere } from './form-where.tsx'
import { FormWho } from './form-who.tsx'

type FormPartsProps = FormPart & {
  space: string
  /** Null where it stays at its space. */
  onSpace: ((space: string) => void) | null
  /** The one that is changed; null while it is made. */
  activity?: string | null
}

/** All of the form in the order of the work. */
export function FormParts({ space, onSpace, activity = null, ...part }: FormPartsProps) {
  return (
    <>
      <FormWhat {...part} />
      <FormWhen {...part} space={space} activity={activity} stands={onSpace === null} />
      <FormWhere {...part} space={space} onSpace={onSpace} />
      <FormWho {...part} space={space} />
      <FormSeats {...part} space={space} />
      <FormDetails {...part} />
    </>
  )
}
