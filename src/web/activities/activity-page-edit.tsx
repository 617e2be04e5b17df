import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '#domain/activities/activity.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { useLanguage } from '#web/language.ts'
import { useDraft } from '#web/ui/draft.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { activityQuery } from './activity-page-queries.ts'
import type { ChangeAct, FromSession } from './change-act.ts'
import { changeOf, fieldsOf } from './form-draft.ts'
import { readFormFields } from './form-fields.ts'
import { FormParts } from './form-parts.tsx'
import { clockProblems, lacksOf } from './form-problems.ts'
import { fromSessionQuery } from './sessions-queries.ts'
import classes from './activity-page.module.css'

type ActivityEditProps = {
  activity: Activity
  /** The session from which it is changed; without one, the next. */
  session: string | null
  onChange: (act: ChangeAct, from: FromSession | null) => void
  onLeave: () => void
}

/** The form for an activity that there is. What is changed in it is looked at before it is saved. */
export function ActivityEdit({ session, activity, ...on }: ActivityEditProps) {
  const { spoken } = useLanguage()
  const { data: from } = useQuery(fromSessionQuery(activity.id, spoken, session, activity.next))
  const { data: fresh = activity } = useQuery(activityQuery(activity.id))
  if (from === undefined) return null
  return <EditForm key={from?.id ?? 'all'} activity={fresh} from={from} {...on} />
}

type EditFormProps = Omit<ActivityEditProps, 'session'> & { from: Occurrence | null }

function EditForm({ activity, from, onChange, onLeave }: EditFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const current = fieldsOf(activity, from)
  const draft = useDraft({
    key: `draft.activity.${activity.id}.${from?.id ?? ''}`,
    current: { version: activity.version, fields: current },
    read: readFormFields,
  })
  const [lacks, setLacks] = useState<Record<string, string> | null>(null)
  const clock = clockProblems(t, activity.zone, draft.fields)
  const wrong = { ...(lacks === null ? {} : lacksOf(t, draft.fields)), ...clock }
  useFocusOnWrong(form, lacks === null || Object.keys(lacks).length === 0 ? null : lacks)
  const leave = () => {
    draft.forget()
    onLeave()
  }
  const send = () => {
    // What others changed meanwhile stays: only what was changed here is asked for.
    const to = changeOf(current, { ...current, ...draft.changed })
    if (Object.keys(to).length === 0) {
      leave()
      return
    }
    const missing = { ...lacksOf(t, draft.fields), ...clock }
    setLacks(missing)
    if (Object.keys(missing).length === 0) onChange({ does: 'change', to }, from)
  }
  return (
    <form
      ref={form}
      className={classes.edit}
      aria-label={t('activities.page.edit')}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <FormParts
        fields={draft.fields}
        set={draft.set}
        wrong={wrong}
        space={activity.space.id}
        onSpace={null}
        activity={activity.id}
      />
      <div className={classes.save}>
        <Button type="submit">{t('activities.page.review')}</Button>
        <Button variant="default" onClick={leave}>
          {t(draft.mine.length > 0 ? 'activities.page.discard' : 'shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
