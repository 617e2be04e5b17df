import { Loader } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#web/language.ts'
import { ChangeWarnings } from './change-warnings.tsx'
import type { FormFields } from './form-fields.ts'
import { FormMonths } from './form-months.tsx'
import { saysWhen } from './form-problems.ts'
import { recurrenceOf } from './form-recurrence.ts'
import type { useLive } from './form-live.ts'
import { recurrenceWords } from './recurrence-words.ts'
import classes from './form.module.css'

type FormAsideProps = {
  fields: FormFields
  live: ReturnType<typeof useLive>
  /** The first session is at an hour that there is not: nothing comes of it. */
  refused: boolean
  onSkip: (starts: string[]) => void
}

/** What comes of the form as it is now: the sentence, what it meets, and every session. */
export function FormAside({ fields, live, refused, onSkip }: FormAsideProps) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const preview = live.error === null ? live.data : undefined
  const said = saysWhen(fields) && !refused
  const isSeries = fields.repeats !== 'no' || fields.extra.length > 0
  return (
    <section className={classes.aside} aria-label={t('activities.form.gives')}>
      <h2 className={classes.sectionTitle}>
        <IconCalendarCheck size={20} aria-hidden />
        {t('activities.form.gives')}
      </h2>
      <div aria-live="polite" aria-busy={live.isFetching}>
        {said ? (
          <p className={classes.phrase}>
            {recurrenceWords(spoken, {
              start: `${fields.day}T${fields.time}`,
              recurrence: recurrenceOf(fields),
              sessions: preview === undefined ? null : preview.added.length,
            })}
          </p>
        ) : (
          <p className={classes.quiet}>{t('activities.form.sayWhen')}</p>
        )}
        {said && preview?.clashes.length === 0 && preview.days.length === 0 && (
          <p className={classes.quiet}>{t('activities.form.noClash')}</p>
        )}
      </div>
      {said && live.isPending && live.fetchStatus === 'fetching' && <Loader size="sm" />}
      {said && preview !== undefined && (
        <>
          <ChangeWarnings
            clashes={preview.clashes}
            days={preview.days}
            missing={preview.missing}
            leaveOut={fields.skipped}
            onLeaveOut={isSeries ? onSkip : null}
          />
          {isSeries && <FormMonths preview={preview} skipped={fields.skipped} onSkip={onSkip} />}
        </>
      )}
    </section>
  )
}
