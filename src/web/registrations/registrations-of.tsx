import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconEyeOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import type { Registration } from '#domain/activities/registration.ts'
import { failureWords } from '#web/failure-words.ts'
import { Card } from '#web/ui/card.tsx'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { RegisterForm } from './register-form.tsx'
import { useRegistrationActs } from './registration-acts.ts'
import { RegistrationDialog } from './registration-dialog.tsx'
import { RegistrationList } from './registration-list.tsx'
import { registrationsQuery, type Target } from './registration-queries.ts'
import { SeatsGauge } from './seats-gauge.tsx'
import classes from './registrations.module.css'

type RegistrationsOfProps = { target: Target; sessions: readonly Occurrence[] }

/** Whoever comes to a session or a course, and a place to put in one more. */
export function RegistrationsOf({ target, sessions }: RegistrationsOfProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const people = useRef<HTMLDivElement>(null)
  const { data: list, error } = useQuery(registrationsQuery(target))
  const [asked, setAsked] = useState<{
    registration: Registration
    what: 'move' | 'change'
  } | null>(null)
  const acts = useRegistrationActs(target.space, () => setAsked(null))
  useEffect(
    function keepTheKeyboardHere() {
      // The row in which something was pressed has gone elsewhere, and the keyboard with it.
      if (list !== undefined && acts.isSuccess && document.activeElement === document.body)
        people.current?.focus({ preventScroll: true })
    },
    [list, acts.isSuccess],
  )
  useShortcuts({
    title: t('registrations.title'),
    shortcuts: [
      { keys: 'n', says: t('registrations.keys.register'), run: () => field.current?.focus() },
    ],
  })
  if (list === undefined)
    return error === null ? (
      <div className={classes.loading}>
        <Loader size="sm" />
      </div>
    ) : (
      <FailureBox
        failure={failureWords(t, error)}
        requestWords={(request) => t('failures.request', { request })}
      />
    )
  return (
    <div className={classes.columns}>
      <div className={classes.aside}>
        {list.seats !== null && <SeatsGauge seats={list.seats} />}
        {list.open ? (
          <Card title={t('registrations.register.title')}>
            <RegisterForm target={target} list={list} field={field} />
          </Card>
        ) : (
          <p className={classes.note}>{t('registrations.register.closed')}</p>
        )}
      </div>
      <div ref={people} className={classes.groups} tabIndex={-1}>
        {list.sensitive && (
          <p className={classes.note}>
            <IconEyeOff size={18} aria-hidden />
            {t('registrations.sensitive')}
          </p>
        )}
        <RegistrationList
          list={list}
          open={list.open}
          isCourse={'activity' in target}
          onAct={(registration, act) => acts.mutate({ registration, act })}
          onAsk={(registration, what) => setAsked({ registration, what })}
        />
      </div>
      {asked !== null && (
        <RegistrationDialog
          registration={asked.registration}
          what={asked.what}
          from={'occurrence' in target ? target.occurrence : ''}
          sessions={sessions}
          most={list.companionsMax}
          isBusy={acts.isPending}
          onAct={(act) => acts.mutate({ registration: asked.registration, act })}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
