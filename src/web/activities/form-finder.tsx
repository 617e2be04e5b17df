import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FinderButton } from './finder-button.tsx'
import type { Found } from './finder-dialog.tsx'
import type { FormFields } from './form-fields.ts'
import { useWhen } from './recurrence-when.ts'
import classes from './form.module.css'

type FormFinderProps = {
  fields: FormFields
  space: string
  activity: string | null
  onFound: (found: Found) => void
}

/** A time at which the room and the people of the form are free, put into it and said. */
export function FormFinder({ fields, space, activity, onFound }: FormFinderProps) {
  const { t } = useTranslation()
  const when = useWhen()
  const [picked, setPicked] = useState<string | null>(null)
  const { facilitators, minutes, setUpMinutes, clearUpMinutes, place, day } = fields
  return (
    <div className={classes.buttonsLine}>
      <FinderButton
        begin={{
          space,
          people: facilitators,
          minutes,
          setUpMinutes,
          clearUpMinutes,
          room: place === 'inside' ? fields.room : '',
          from: /^\d{4}-\d\d-\d\d$/.test(day) ? day : '',
          except: activity,
        }}
        onFound={(found) => {
          setPicked(found.start)
          onFound(found)
        }}
      />
      <span role="status" className={classes.quiet}>
        {picked !== null && t('activities.finder.picked', { when: when.longMoment(picked) })}
      </span>
    </div>
  )
}
