import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconCheck, IconPhone } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TellingToCall } from '#domain/activities/registration.ts'
import { notice } from '#web/ui/notice.ts'
import { useSessionWhen } from './attendance-when.ts'
import { noteTold, openRecord } from './calls-queries.ts'
import classes from './calls.module.css'

/** Somebody to call, and what she is to hear. */
export function CallRow({ space, call }: { space: string; call: TellingToCall }) {
  const { t } = useTranslation()
  const when = useSessionWhen()
  const { id: telling, person, kind, title, activity, occurrence, start } = call
  const row = useRef<HTMLLIElement>(null)
  const opening = useMutation({
    mutationFn: () => openRecord({ space, id: person.id }),
    // Of whoever was called nothing stays behind in this browser.
    gcTime: 0,
  })
  const noting = useMutation({
    mutationFn: async () => {
      const here = row.current
      const after = here?.nextElementSibling ?? here?.previousElementSibling
      const stays = here?.contains(document.activeElement) !== true
      await noteTold({ space, telling })
      // This row goes: the keyboard goes on with the next one.
      if (!stays) after?.querySelector('button')?.focus()
    },
    onSuccess: () =>
      notice({ tone: 'done', text: t('registrationCalls.done', { who: person.shown }) }),
  })
  const phone = opening.data?.phone ?? null
  return (
    <li className={classes.row} ref={row}>
      <div>
        <p className={classes.who}>{person.shown}</p>
        <p className={classes.quiet}>
          {person.phoneEnds !== '' &&
            t('registrationCalls.phoneEnds', { digits: person.phoneEnds })}
        </p>
      </div>
      <div>
        <p>{t(`registrationCalls.what.${kind}`)}</p>
        <p className={classes.quiet}>
          <Link to={`/activities/${activity}?tab=people&session=${occurrence}`}>{title}</Link>
          {` · ${when.moment(start)}`}
        </p>
      </div>
      <div className={classes.acts}>
        <Button
          variant="default"
          leftSection={<IconPhone size={18} aria-hidden />}
          loading={opening.isPending}
          aria-expanded={opening.data !== undefined}
          aria-label={t('registrationCalls.callWho', { who: person.shown })}
          onClick={() => (opening.data === undefined ? opening.mutate() : opening.reset())}
        >
          {t('registrationCalls.call')}
        </Button>
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          loading={noting.isPending}
          aria-label={t('registrationCalls.toldWho', { who: person.shown })}
          onClick={() => noting.mutate()}
        >
          {t('registrationCalls.told')}
        </Button>
      </div>
      {opening.data !== undefined && (
        <p className={classes.number} role="status">
          {phone === null ? (
            t('registrationCalls.noPhone')
          ) : (
            <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
          )}
          <span className={classes.quiet}>
            {t(`registrationCalls.speaks.${opening.data.language}`)}
          </span>
        </p>
      )}
    </li>
  )
}
